-- code: 358
-- severity: unknown
-- title: A youth justice status for a child not over ten
-- why: Ten is the age of criminal responsibility.
-- remedy: Correct the legal status or the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status J1, J2 or J3 on an episode that starts on or before the
--    tenth birthday. Episode and header are both reported.
-- uncertain: On the tenth birthday itself the child is not under ten; the open validator, and this rule, report it all the same.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DECOM, Episodes.LS
WITH hit AS (
  SELECT e.row AS episode, h.row AS header
  FROM Episodes e
  JOIN Header h ON h.CHILD = e.CHILD
  WHERE e.LS IN ('J1', 'J2', 'J3') AND e.DECOM <= date(h.DOB, '+10 years')
)
SELECT 'Episodes', episode FROM hit
UNION ALL
SELECT 'Header', header FROM hit;

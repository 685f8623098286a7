-- code: 407
-- severity: unknown
-- title: Special guardianship at over eighteen
-- why: A special guardian is appointed for a child.
-- remedy: Correct the reason, the end or the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended with E45 to E48 later than the eighteenth
--    birthday. Episode and header are both reported.
-- uncertain: On the eighteenth birthday itself no order can be made; the open validator, and this rule, let it pass.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DEC, Episodes.REC
WITH hit AS (
  SELECT e.row AS episode, h.row AS header
  FROM Episodes e
  JOIN Header h ON h.CHILD = e.CHILD
  WHERE e.REC IN ('E45', 'E46', 'E47', 'E48') AND e.DEC > date(h.DOB, '+18 years')
)
SELECT 'Episodes', episode FROM hit
UNION ALL
SELECT 'Header', header FROM hit;

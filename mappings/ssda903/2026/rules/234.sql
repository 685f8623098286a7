-- code: 234
-- severity: unknown
-- title: Into custody under ten
-- why: A child under ten cannot be held responsible for an offence.
-- remedy: Correct REASON_PLACE_CHANGE or the birth date.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: the placement changed because of custody (CUSTOD) in an episode that
--    starts before the tenth birthday, by the birth date of the header: episode and header are reported.
-- uncertain: The episode with the reason ends with the custody and may have started long before; what counts for the age is its
--    start all the same, as in the open validator.
-- tables: Episodes, Header
-- columns: Episodes.DECOM, Episodes.REASON_PLACE_CHANGE, Header.DOB
WITH young AS (
  SELECT e.row AS episode, h.row AS header
  FROM Episodes e
  JOIN Header h ON h.CHILD = e.CHILD
  WHERE e.REASON_PLACE_CHANGE = 'CUSTOD' AND e.DECOM < date(h.DOB, '+10 years')
)
SELECT 'Episodes', y.episode FROM young y
UNION ALL
SELECT 'Header', y.header FROM young y;

-- code: 364
-- severity: unknown
-- title: Detention under PACE of more than 21 days
-- why: A child may be kept in council accommodation for a short time before court only.
-- remedy: Correct a date or the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the days of episodes under J2 are added up as long as each starts no
--    later than the one before ended; an open one runs to the last day of the year. More than 21 days together: each of them is
--    reported.
-- uncertain: The open validator takes the episodes in the order of the file; here they are taken by date.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.DECOM, Episodes.DEC
WITH stay AS (
  SELECT e.CHILD, e.row, e.DECOM, coalesce(e.DEC, (SELECT value FROM parameter WHERE name = 'collection_end')) AS until
  FROM Episodes e
  WHERE e.LS = 'J2' AND e.CHILD IS NOT NULL AND e.DECOM IS NOT NULL
    AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC')
),
spell AS (
  SELECT s.*, s.DECOM <= lag(s.until) OVER (PARTITION BY s.CHILD ORDER BY s.DECOM, s.row) AS goes_on
  FROM stay s
),
period AS (
  SELECT s.*, sum(s.goes_on IS NOT 1) OVER (PARTITION BY s.CHILD ORDER BY s.DECOM, s.row) AS number
  FROM spell s
),
length AS (
  SELECT p.row, sum(julianday(p.until) - julianday(p.DECOM)) OVER (PARTITION BY p.CHILD, p.number) AS days
  FROM period p
)
SELECT 'Episodes', l.row
FROM length l
WHERE l.days > 21;

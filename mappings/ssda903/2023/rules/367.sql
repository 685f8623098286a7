-- code: 367
-- severity: unknown
-- title: More than 75 days of short breaks in the year
-- why: Beyond 75 days in twelve months a child under V3 is looked after like any other.
-- remedy: Correct a date or the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the days of the child's episodes under V3 within the collection year, an
--    open one to its last day, add up to more than 75: each that has days in the year is reported.
-- uncertain: Any twelve months are meant; the open validator, and this rule, count within the collection year.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.DECOM, Episodes.DEC
WITH year AS (
  SELECT s.value AS first, e.value AS last
  FROM parameter s
  JOIN parameter e ON e.name = 'collection_end'
  WHERE s.name = 'collection_start'
),
stay AS (
  SELECT e.CHILD, e.row, julianday(min(coalesce(e.DEC, y.last), y.last)) - julianday(max(e.DECOM, y.first)) AS days
  FROM Episodes e
  CROSS JOIN year y
  WHERE e.LS = 'V3' AND e.CHILD IS NOT NULL AND e.DECOM IS NOT NULL
    AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC')
),
total AS (
  SELECT s.row, sum(s.days) OVER (PARTITION BY s.CHILD) AS days
  FROM stay s
  WHERE s.days > 0
)
SELECT 'Episodes', t.row
FROM total t
WHERE t.days > 75;

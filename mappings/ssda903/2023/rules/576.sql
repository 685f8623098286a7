-- code: 576
-- severity: unknown
-- title: Last year's open missing period does not go on in this year's return
-- why: A child who was missing when last year ended is still missing when this year begins: the first period starts on the same
--    day.
-- remedy: Bring the period over from last year's return, or end it there.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the child's first period of this year starts on another day than a
--    period that last year's return left open; an undated first period is another day.
-- uncertain: A child with no missing period at all this year is not reported, by the open validator or by us.
-- tables: Missing, Missing_last
-- columns: Missing.CHILD, Missing.MIS_START, Missing_last.MIS_START, Missing_last.MIS_END
WITH earliest AS (
  SELECT CHILD, row, MIS_START, row_number() OVER (PARTITION BY CHILD ORDER BY MIS_START NULLS LAST, row) AS n
  FROM Missing
)
SELECT 'Missing', m.row
FROM earliest m
JOIN Missing_last l ON l.CHILD = m.CHILD
WHERE m.n = 1
  AND l.MIS_END IS NULL
  AND ('Missing_last', l.row, 'MIS_END') NOT IN (SELECT "table", row, "column" FROM unreadable)
  AND l.MIS_START IS NOT m.MIS_START
  AND l.MIS_START IS NOT NULL;

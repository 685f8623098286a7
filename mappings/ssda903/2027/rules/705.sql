-- code: 705
-- severity: unknown
-- title: Two deprivation of liberty orders overlap, or the earlier one has no end
-- why: A new order follows the end of the one before.
-- remedy: Close the earlier order, or correct the dates.
-- years: 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2027: each order against the child's order before it, in the order of their
--    ends (of their starts where open): the one before has no end, or ends after this one starts. This row is reported.
-- tables: DoLo
-- columns: DoLo.DOLO_START, DoLo.DOLO_END
WITH liberty AS (
  SELECT row, DOLO_START,
    lag(row) OVER w AS earlier,
    lag(DOLO_END) OVER w AS earlier_end
  FROM DoLo
  WHERE CHILD IS NOT NULL
  WINDOW w AS (PARTITION BY CHILD ORDER BY coalesce(DOLO_END, DOLO_START) NULLS LAST, DOLO_START NULLS LAST, row)
)
SELECT 'DoLo', row
FROM liberty
WHERE earlier IS NOT NULL AND (earlier_end IS NULL OR DOLO_START < earlier_end);

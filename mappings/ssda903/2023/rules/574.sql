-- code: 574
-- severity: unknown
-- title: Two missing periods overlap, or the earlier one has no end
-- why: A child cannot go missing again before being found.
-- remedy: Close the earlier period, or correct the dates.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: each period against the child's period before it, in the order of
--    their ends (of their starts where open): the one before has no end, or ends after this one starts. This row is reported.
-- tables: Missing
-- columns: Missing.MIS_START, Missing.MIS_END
WITH period AS (
  SELECT row, MIS_START,
    lag(row) OVER w AS earlier,
    lag(MIS_END) OVER w AS earlier_end
  FROM Missing
  WHERE CHILD IS NOT NULL
  WINDOW w AS (PARTITION BY CHILD ORDER BY coalesce(MIS_END, MIS_START) NULLS LAST, MIS_START NULLS LAST, row)
)
SELECT 'Missing', row
FROM period
WHERE earlier IS NOT NULL AND (earlier_end IS NULL OR MIS_START < earlier_end);

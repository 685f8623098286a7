-- code: 4010
-- severity: high
-- title: A child in need plan has no start, or starts after the census year
-- why: The plan cannot be placed in time, or belongs to the next census.
-- remedy: Enter or correct the start; leave a plan of the next year for the next census.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the start is missing, cannot be read, or lies after the reference
--    date of the header.
-- tables: CINplanDates, Header
-- columns: CINplanDates.CINPlanStartDate, Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
)
SELECT 'CINplanDates', n.row
FROM census c
JOIN CINplanDates n ON n.CINPlanStartDate IS NULL OR n.CINPlanStartDate > c.last_day;

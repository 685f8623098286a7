-- code: 4013
-- severity: high
-- title: A child in need plan ends outside the census year
-- why: A plan that ended before the year does not belong to this census, and one cannot end after it yet.
-- remedy: Correct the end, leave it blank if the plan goes on, or leave out a plan that ended earlier.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: an end before the first or after the last day of the year that ends
--    on the reference date of the header.
-- tables: CINplanDates, Header
-- columns: CINplanDates.CINPlanEndDate, Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
)
SELECT 'CINplanDates', n.row
FROM census c
JOIN CINplanDates n ON n.CINPlanEndDate < date(c.last_day, '-1 year', '+1 day') OR n.CINPlanEndDate > c.last_day;

-- code: 4012Q
-- severity: medium
-- title: A child in need plan starts and ends on the same day
-- why: A plan of one day is more likely a slip than a plan.
-- remedy: Correct one of the dates, or explain the plan to the department.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the start is the end.
-- tables: CINplanDates
-- columns: CINplanDates.CINPlanStartDate, CINplanDates.CINPlanEndDate
SELECT 'CINplanDates', n.row
FROM CINplanDates n
WHERE n.CINPlanEndDate = n.CINPlanStartDate;

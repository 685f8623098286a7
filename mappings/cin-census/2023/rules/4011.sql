-- code: 4011
-- severity: high
-- title: A child in need plan ends before it starts
-- why: One of the two dates is wrong.
-- remedy: Correct the start or the end of the plan.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the end lies before the start.
-- tables: CINplanDates
-- columns: CINplanDates.CINPlanStartDate, CINplanDates.CINPlanEndDate
SELECT 'CINplanDates', n.row
FROM CINplanDates n
WHERE n.CINPlanEndDate < n.CINPlanStartDate;

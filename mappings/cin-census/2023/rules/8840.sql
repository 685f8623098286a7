-- code: 8840
-- severity: high
-- title: A protection plan starts and ends on the same day
-- why: No child is protected by a plan of one day; it was recorded by mistake or one date is wrong.
-- remedy: Correct a date, or take out the plan.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the two dates of the plan are the same.
-- tables: ChildProtectionPlans
-- columns: ChildProtectionPlans.CPPstartDate, ChildProtectionPlans.CPPendDate
SELECT 'ChildProtectionPlans', p.row
FROM ChildProtectionPlans p
WHERE p.CPPstartDate = p.CPPendDate;

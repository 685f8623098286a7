-- code: 8925
-- severity: high
-- title: A protection plan ends before it starts
-- why: One of the two dates is wrong.
-- remedy: Correct the start or the end of the plan.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the end of a plan is earlier than its start.
-- tables: ChildProtectionPlans
-- columns: ChildProtectionPlans.CPPstartDate, ChildProtectionPlans.CPPendDate
SELECT 'ChildProtectionPlans', p.row
FROM ChildProtectionPlans p
WHERE p.CPPendDate < p.CPPstartDate;

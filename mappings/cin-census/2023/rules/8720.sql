-- code: 8720
-- severity: high
-- title: A protection plan has no start, or starts after the census year
-- why: How long a child is protected counts from the start of the plan.
-- remedy: Add or correct the start of the plan.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the start of a plan is missing or later than the reference date. A
--    date that cannot be read is a finding of its own, not a missing one.
-- tables: ChildProtectionPlans, Header
-- columns: ChildProtectionPlans.CPPstartDate
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
)
SELECT 'ChildProtectionPlans', p.row
FROM ChildProtectionPlans p
CROSS JOIN census y
WHERE p.CPPID IS NOT NULL
  AND (p.CPPstartDate > y.last_day
    OR p.CPPstartDate IS NULL
      AND p.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'ChildProtectionPlans' AND u."column" = 'CPPstartDate'));

-- code: 8930
-- severity: high
-- title: A protection plan ended outside the census year
-- why: The census holds plans that ended in the year or are still open.
-- remedy: Correct the end of the plan, or leave the plan out.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the end of a plan lies outside the year that ends on the reference
--    date; both ends belong to it.
-- tables: ChildProtectionPlans, Header
-- columns: ChildProtectionPlans.CPPendDate
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
)
SELECT 'ChildProtectionPlans', p.row
FROM ChildProtectionPlans p
CROSS JOIN census y
WHERE p.CPPendDate < date(y.last_day, '-1 year', '+1 day') OR p.CPPendDate > y.last_day;

-- code: 8940
-- severity: high
-- title: A protection plan started while another one ran
-- why: A child is subject to one plan at a time.
-- remedy: Correct the dates, or take out the second plan.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the start of one plan falls between the start and the end of another
--    one of the child, both days included; until the reference date, where the other has no end. Both are reported. The open
--    validator passes over plans of two episodes with the same number within them. A date that cannot be read is a finding of
--    its own, not a missing one.
-- tables: ChildProtectionPlans, Header
-- columns: ChildProtectionPlans.CPPstartDate, ChildProtectionPlans.CPPendDate
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
),
hit AS (
  SELECT a.row AS later, b.row AS earlier
  FROM ChildProtectionPlans a
  CROSS JOIN census y
  JOIN ChildProtectionPlans b ON b.LAchildID = a.LAchildID AND b.row <> a.row
  WHERE a.CPPstartDate >= b.CPPstartDate
    AND (a.CPPstartDate <= b.CPPendDate
      OR b.CPPendDate IS NULL AND a.CPPstartDate <= y.last_day
        AND b.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'ChildProtectionPlans' AND u."column" = 'CPPendDate'))
)
SELECT 'ChildProtectionPlans', later FROM hit
UNION ALL
SELECT 'ChildProtectionPlans', earlier FROM hit;

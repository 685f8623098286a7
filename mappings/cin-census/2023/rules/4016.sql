-- code: 4016
-- severity: high
-- title: A child in need plan starts while a child protection plan runs
-- why: A child is on one plan at a time: a child protection plan takes the place of a child in need plan, and the other way
--    round.
-- remedy: End the one plan on the day on which the other starts, or correct the date that is wrong.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a child in need plan starts on or after the start and before the end
--    of a child protection plan of the same child, in any episode of need; an open one runs to the reference date of the
--    header, that day included. Both are reported. An end that is there but cannot be read is no open plan.
-- tables: CINplanDates, ChildProtectionPlans, Header
-- columns: CINplanDates.CINPlanStartDate, ChildProtectionPlans.CPPstartDate, ChildProtectionPlans.CPPendDate,
--    Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
),
within AS (
  SELECT n.row AS plan, p.row AS protection
  FROM census c
  JOIN CINplanDates n ON n.CINPlanStartDate IS NOT NULL
  JOIN ChildProtectionPlans p ON p.LAchildID = n.LAchildID
  WHERE p.CPPstartDate <= n.CINPlanStartDate
    AND (p.CPPendDate > n.CINPlanStartDate OR (p.CPPendDate IS NULL AND n.CINPlanStartDate <= c.last_day))
    AND NOT EXISTS (
      SELECT 1 FROM unreadable u WHERE u."table" = 'ChildProtectionPlans' AND u.row = p.row AND u."column" = 'CPPendDate'
    )
)
SELECT 'CINplanDates', plan FROM within
UNION ALL
SELECT 'ChildProtectionPlans', protection FROM within;

-- code: 4017
-- severity: high
-- title: A child protection plan starts while a child in need plan runs
-- why: A child is on one plan at a time: a child protection plan takes the place of a child in need plan, and the other way
--    round.
-- remedy: End the one plan on the day on which the other starts, or correct the date that is wrong.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a child protection plan starts on or after the start and before the
--    end of a child in need plan of the same child, in any episode of need; an open one runs to the reference date of the
--    header, that day included. Both are reported. An end that is there but cannot be read is no open plan.
-- tables: ChildProtectionPlans, CINplanDates, Header
-- columns: ChildProtectionPlans.CPPstartDate, CINplanDates.CINPlanStartDate, CINplanDates.CINPlanEndDate,
--    Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
),
within AS (
  SELECT p.row AS protection, n.row AS plan
  FROM census c
  JOIN ChildProtectionPlans p ON p.CPPstartDate IS NOT NULL
  JOIN CINplanDates n ON n.LAchildID = p.LAchildID
  WHERE n.CINPlanStartDate <= p.CPPstartDate
    AND (n.CINPlanEndDate > p.CPPstartDate OR (n.CINPlanEndDate IS NULL AND p.CPPstartDate <= c.last_day))
    AND NOT EXISTS (
      SELECT 1 FROM unreadable u WHERE u."table" = 'CINplanDates' AND u.row = n.row AND u."column" = 'CINPlanEndDate'
    )
)
SELECT 'ChildProtectionPlans', protection FROM within
UNION ALL
SELECT 'CINplanDates', plan FROM within;

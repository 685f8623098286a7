-- code: 4001
-- severity: high
-- title: An open child in need plan beside an open child protection plan
-- why: A child is on one plan at a time: a child protection plan takes the place of a child in need plan, and the other way
--    round.
-- remedy: End the one plan on the day on which the other starts, or correct the date that is wrong.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a child protection plan without an end and, in the same episode of
--    need, a child in need plan with a start and without an end; both are reported. An end that is there but cannot be read
--    is no open plan.
-- tables: ChildProtectionPlans, CINplanDates
-- columns: ChildProtectionPlans.CPPendDate, CINplanDates.CINPlanEndDate
WITH beside AS (
  SELECT p.row AS protection, n.row AS plan
  FROM ChildProtectionPlans p
  JOIN CINplanDates n ON n.LAchildID = p.LAchildID AND n.CINdetailsID = p.CINdetailsID
  WHERE p.CPPendDate IS NULL AND n.CINPlanStartDate IS NOT NULL AND n.CINPlanEndDate IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM unreadable u WHERE u."table" = 'ChildProtectionPlans' AND u.row = p.row AND u."column" = 'CPPendDate'
    )
    AND NOT EXISTS (
      SELECT 1 FROM unreadable u WHERE u."table" = 'CINplanDates' AND u.row = n.row AND u."column" = 'CINPlanEndDate'
    )
)
SELECT 'ChildProtectionPlans', protection FROM beside
UNION ALL
SELECT 'CINplanDates', plan FROM beside;

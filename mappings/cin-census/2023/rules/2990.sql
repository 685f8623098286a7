-- code: 2990
-- severity: high
-- title: Activity on a case that was closed after assessment with no further action
-- why: A case closed for this reason (RC8, or RC9 where it went to early help) led to nothing: an enquiry, a conference or a
--    plan says otherwise.
-- remedy: Correct the reason for closure, or move the activity to the episode to which it belongs.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: an episode of need closed as RC8 or RC9 that has an enquiry under
--    section 47, a child protection plan, a child in need plan, or an initial conference of its own; the episode and all of
--    these are reported.
-- tables: CINdetails, Section47, ChildProtectionPlans, CINplanDates
-- columns: CINdetails.ReasonForClosure, CINdetails.DateOfInitialCPC, Section47.S47ActualStartDate,
--    ChildProtectionPlans.CPPstartDate, CINplanDates.CINPlanStartDate
WITH shut AS (
  SELECT d.row, d.LAchildID, d.CINdetailsID, d.DateOfInitialCPC
  FROM CINdetails d
  WHERE d.ReasonForClosure IN ('RC8', 'RC9')
),
activity AS (
  SELECT s.row AS need, 'Section47' AS "table", e.row
  FROM shut s
  JOIN Section47 e ON e.LAchildID = s.LAchildID AND e.CINdetailsID = s.CINdetailsID
  UNION ALL
  SELECT s.row, 'ChildProtectionPlans', p.row
  FROM shut s
  JOIN ChildProtectionPlans p ON p.LAchildID = s.LAchildID AND p.CINdetailsID = s.CINdetailsID
  UNION ALL
  SELECT s.row, 'CINplanDates', p.row
  FROM shut s
  JOIN CINplanDates p ON p.LAchildID = s.LAchildID AND p.CINdetailsID = s.CINdetailsID
  UNION ALL
  SELECT s.row, 'CINdetails', s.row
  FROM shut s
  WHERE s.DateOfInitialCPC IS NOT NULL
)
SELECT a."table", a.row FROM activity a
UNION ALL
SELECT 'CINdetails', a.need FROM activity a;

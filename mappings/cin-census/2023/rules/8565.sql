-- code: 8565
-- severity: high
-- title: Something happens on a case after it was closed
-- why: Either the case was not closed on that day, or the activity belongs to another episode of need.
-- remedy: Correct the date of closure or that of the activity, or move the activity to the episode to which it belongs.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the date of closure lies before one of these of the same child and
--    episode of need: start or authorisation of an assessment, start of an enquiry under section 47, its initial conference
--    or that of the episode, end of a child protection plan, start or end of a child in need plan. The episode and the
--    records with the later date are reported.
-- tables: CINdetails, Assessments, Section47, ChildProtectionPlans, CINplanDates
-- columns: CINdetails.CINclosureDate, CINdetails.DateOfInitialCPC, Assessments.AssessmentActualStartDate,
--    Assessments.AssessmentAuthorisationDate, Section47.S47ActualStartDate, Section47.DateOfInitialCPC,
--    ChildProtectionPlans.CPPendDate, CINplanDates.CINPlanStartDate, CINplanDates.CINPlanEndDate
WITH shut AS (
  SELECT d.row, d.LAchildID, d.CINdetailsID, d.CINclosureDate, d.DateOfInitialCPC
  FROM CINdetails d
  WHERE d.CINclosureDate IS NOT NULL
),
late AS (
  SELECT s.row AS need, 'CINdetails' AS "table", s.row
  FROM shut s
  WHERE s.DateOfInitialCPC > s.CINclosureDate
  UNION ALL
  SELECT s.row, 'Assessments', a.row
  FROM shut s
  JOIN Assessments a ON a.LAchildID = s.LAchildID AND a.CINdetailsID = s.CINdetailsID
  WHERE a.AssessmentActualStartDate > s.CINclosureDate OR a.AssessmentAuthorisationDate > s.CINclosureDate
  UNION ALL
  SELECT s.row, 'Section47', e.row
  FROM shut s
  JOIN Section47 e ON e.LAchildID = s.LAchildID AND e.CINdetailsID = s.CINdetailsID
  WHERE e.S47ActualStartDate > s.CINclosureDate OR e.DateOfInitialCPC > s.CINclosureDate
  UNION ALL
  SELECT s.row, 'ChildProtectionPlans', p.row
  FROM shut s
  JOIN ChildProtectionPlans p ON p.LAchildID = s.LAchildID AND p.CINdetailsID = s.CINdetailsID
  WHERE p.CPPendDate > s.CINclosureDate
  UNION ALL
  SELECT s.row, 'CINplanDates', n.row
  FROM shut s
  JOIN CINplanDates n ON n.LAchildID = s.LAchildID AND n.CINdetailsID = s.CINdetailsID
  WHERE n.CINPlanStartDate > s.CINclosureDate OR n.CINPlanEndDate > s.CINclosureDate
)
SELECT 'CINdetails', l.need FROM late l
UNION ALL
SELECT l."table", l.row FROM late l;

-- code: 8831
-- severity: high
-- title: Work is recorded under a referral that led to no further action
-- why: Either something was done about the referral, or the work belongs to another episode.
-- remedy: Correct ReferralNFA, or move the work to the episode to which it belongs.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: ReferralNFA says true or 1, and the episode holds a conference date,
--    an enquiry with a start or a conference date, or an assessment with a start or an end; the episode is reported, and the
--    enquiries and assessments with it. The open validator looks for the conference date of an enquiry in the wrong place, and
--    reports enquiries without a date where the episode holds one.
-- tables: CINdetails, Section47, Assessments
-- columns: CINdetails.ReferralNFA, CINdetails.DateOfInitialCPC, Section47.S47ActualStartDate, Section47.DateOfInitialCPC,
--    Assessments.AssessmentActualStartDate, Assessments.AssessmentAuthorisationDate
WITH ended AS (
  SELECT c.row, c.LAchildID, c.CINdetailsID, c.DateOfInitialCPC
  FROM CINdetails c
  WHERE lower(c.ReferralNFA) IN ('true', '1')
),
enquiry AS (
  SELECT n.row AS episode, s.row
  FROM ended n
  JOIN Section47 s ON s.LAchildID = n.LAchildID AND s.CINdetailsID = n.CINdetailsID
  WHERE s.S47ActualStartDate IS NOT NULL OR s.DateOfInitialCPC IS NOT NULL
),
assessment AS (
  SELECT n.row AS episode, a.row
  FROM ended n
  JOIN Assessments a ON a.LAchildID = n.LAchildID AND a.CINdetailsID = n.CINdetailsID
  WHERE a.AssessmentActualStartDate IS NOT NULL OR a.AssessmentAuthorisationDate IS NOT NULL
)
SELECT 'CINdetails', row FROM ended WHERE DateOfInitialCPC IS NOT NULL
UNION ALL
SELECT 'CINdetails', episode FROM enquiry
UNION ALL
SELECT 'Section47', row FROM enquiry
UNION ALL
SELECT 'CINdetails', episode FROM assessment
UNION ALL
SELECT 'Assessments', row FROM assessment;

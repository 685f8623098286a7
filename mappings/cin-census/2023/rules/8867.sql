-- code: 8867
-- severity: high
-- title: A case is closed and an assessment of it is not finished
-- why: A case is closed after its assessment, not during it.
-- remedy: Add the date of authorisation, or take out the closure.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the episode has a closure date, and one of its assessments has no
--    date of authorisation; both are reported. A date that cannot be read is a finding of its own, not a missing one.
-- tables: CINdetails, Assessments
-- columns: CINdetails.CINclosureDate, Assessments.AssessmentAuthorisationDate
WITH hit AS (
  SELECT c.row AS episode, a.row AS assessment
  FROM CINdetails c
  JOIN Assessments a ON a.LAchildID = c.LAchildID AND a.CINdetailsID = c.CINdetailsID
  WHERE c.CINclosureDate IS NOT NULL AND a.AssessmentAuthorisationDate IS NULL
    AND a.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Assessments' AND u."column" = 'AssessmentAuthorisationDate')
)
SELECT 'CINdetails', episode FROM hit
UNION ALL
SELECT 'Assessments', assessment FROM hit;

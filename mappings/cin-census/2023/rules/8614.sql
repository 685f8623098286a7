-- code: 8614
-- severity: high
-- title: An assessment that is not authorised has factors
-- why: Factors are what an assessment found: they are recorded when it is complete.
-- remedy: Enter the date of authorisation, or take the factors out until the assessment is complete.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: an assessment without a date of authorisation under which at least
--    one factor stands; the assessment is reported. A date that is there but cannot be read is no hit.
-- tables: Assessments, AssessmentFactorsList
-- columns: Assessments.AssessmentAuthorisationDate, AssessmentFactorsList.AssessmentFactor
SELECT 'Assessments', a.row
FROM Assessments a
WHERE a.AssessmentAuthorisationDate IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM unreadable u WHERE u."table" = 'Assessments' AND u.row = a.row AND u."column" = 'AssessmentAuthorisationDate'
  )
  AND EXISTS (
    SELECT 1 FROM AssessmentFactorsList f
    WHERE f.LAchildID = a.LAchildID AND f.CINdetailsID = a.CINdetailsID AND f.AssessmentID = a.AssessmentID
      AND f.AssessmentFactor IS NOT NULL
  );

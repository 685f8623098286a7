-- code: 8945Q
-- severity: medium
-- title: An assessment uses the old factor for physical abuse
-- why: 18A was divided in 2020: 18B is abuse by another child, 18C by an adult.
-- remedy: Use 18B or 18C.
-- years: 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2025: an assessment has factor 18A, in either case; the assessment is
--    reported. On real files the open validator never reports it, for it takes the list of factors for one.
-- tables: Assessments, AssessmentFactorsList
-- columns: Assessments.AssessmentID, AssessmentFactorsList.AssessmentFactor
SELECT 'Assessments', a.row
FROM AssessmentFactorsList f
JOIN Assessments a ON a.LAchildID = f.LAchildID AND a.CINdetailsID = f.CINdetailsID AND a.AssessmentID = f.AssessmentID
WHERE upper(f.AssessmentFactor) = '18A';

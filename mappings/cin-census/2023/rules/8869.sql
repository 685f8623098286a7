-- code: 8869
-- severity: high
-- title: No factors identified, and others beside it
-- why: Factor 21 says that nothing was found; a factor beside it says the opposite.
-- remedy: Take out 21, or the factors beside it.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: an assessment has factor 21 and another factor; the assessment is
--    reported. On real files the open validator never reports it, for it compares a list of factors with one.
-- tables: Assessments, AssessmentFactorsList
-- columns: Assessments.AssessmentID, AssessmentFactorsList.AssessmentFactor
SELECT 'Assessments', a.row
FROM Assessments a
JOIN AssessmentFactorsList n ON n.LAchildID = a.LAchildID AND n.CINdetailsID = a.CINdetailsID AND n.AssessmentID = a.AssessmentID
JOIN AssessmentFactorsList o ON o.LAchildID = a.LAchildID AND o.CINdetailsID = a.CINdetailsID AND o.AssessmentID = a.AssessmentID
WHERE n.AssessmentFactor = '21' AND o.AssessmentFactor <> '21';

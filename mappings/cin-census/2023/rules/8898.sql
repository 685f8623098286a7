-- code: 8898
-- severity: high
-- title: An assessment has the same factor twice
-- why: A factor is recorded once; twice makes the assessment count twice.
-- remedy: Take out the repeated code.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: an assessment has one factor more than once; the assessment is
--    reported. On real files the open validator stops at the list of factors and counts the rule as passed.
-- tables: Assessments, AssessmentFactorsList
-- columns: Assessments.AssessmentID, AssessmentFactorsList.AssessmentFactor
SELECT 'Assessments', a.row
FROM Assessments a
JOIN AssessmentFactorsList f ON f.LAchildID = a.LAchildID AND f.CINdetailsID = a.CINdetailsID AND f.AssessmentID = a.AssessmentID
WHERE f.AssessmentFactor IS NOT NULL
GROUP BY a.row, f.AssessmentFactor
HAVING count(*) > 1;

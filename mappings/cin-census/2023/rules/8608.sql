-- code: 8608
-- severity: high
-- title: An assessment is authorised before it starts
-- why: One of the two dates is wrong.
-- remedy: Correct the start or the date of authorisation.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the date of authorisation lies before the start.
-- tables: Assessments
-- columns: Assessments.AssessmentActualStartDate, Assessments.AssessmentAuthorisationDate
SELECT 'Assessments', a.row
FROM Assessments a
WHERE a.AssessmentAuthorisationDate < a.AssessmentActualStartDate;

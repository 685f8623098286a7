-- code: 8897Q
-- severity: medium
-- title: A finished assessment has no factor, or one that is not in the list
-- why: What was found is why help is given; a code that nobody knows cannot be counted.
-- remedy: Add the factors, 21 where nothing was found, or use codes of the list.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: authorised on or after the first day of the census year, and no
--    factor is given or one that is not in the list; 8A is not, since it was divided. On real files the open validator stops at
--    a factor that is not in the list.
-- uncertain: Whether one good factor beside a bad one is enough; here as the condition of the open validator has it, each
--    must be in the list.
-- tables: Assessments, AssessmentFactorsList, Header
-- columns: Assessments.AssessmentAuthorisationDate, AssessmentFactorsList.AssessmentFactor
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
),
finished AS (
  SELECT a.row, a.LAchildID, a.CINdetailsID, a.AssessmentID
  FROM Assessments a
  CROSS JOIN census y
  WHERE a.AssessmentAuthorisationDate >= date(y.last_day, '-1 year', '+1 day')
),
known AS (
  SELECT l.code FROM code_list l WHERE l.list = 'assessment_factor' AND l.code <> '8A'
)
SELECT 'Assessments', d.row
FROM finished d
LEFT JOIN AssessmentFactorsList f
  ON f.LAchildID = d.LAchildID AND f.CINdetailsID IS d.CINdetailsID AND f.AssessmentID = d.AssessmentID
WHERE f.AssessmentFactor IS NULL OR f.AssessmentFactor NOT IN (SELECT k.code FROM known k);

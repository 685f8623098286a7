-- code: 8736
-- severity: high
-- title: An assessment that is not finished started outside the census year
-- why: An assessment takes 45 working days; one that is still open after a year was forgotten, one that starts later is not
--    known yet.
-- remedy: Add the date of authorisation, or correct the start.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: no date of authorisation, and the start is missing or outside the
--    year that ends on the reference date; both ends belong to it. A date that cannot be read is a finding of its own, not a
--    missing one.
-- tables: Assessments, Header
-- columns: Assessments.AssessmentAuthorisationDate, Assessments.AssessmentActualStartDate
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
)
SELECT 'Assessments', a.row
FROM Assessments a
CROSS JOIN census y
WHERE a.CINdetailsID IS NOT NULL AND a.AssessmentAuthorisationDate IS NULL
  AND a.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Assessments' AND u."column" = 'AssessmentAuthorisationDate')
  AND (a.AssessmentActualStartDate < date(y.last_day, '-1 year', '+1 day') OR a.AssessmentActualStartDate > y.last_day
    OR a.AssessmentActualStartDate IS NULL
      AND a.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Assessments' AND u."column" = 'AssessmentActualStartDate'));

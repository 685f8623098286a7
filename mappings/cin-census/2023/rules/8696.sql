-- code: 8696
-- severity: high
-- title: An assessment ended outside the census year
-- why: The census holds assessments that ended in the year or are still open.
-- remedy: Correct the date of authorisation, or leave the assessment out.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the date of authorisation lies outside the year that ends on the
--    reference date; both ends belong to it.
-- tables: Assessments, Header
-- columns: Assessments.AssessmentAuthorisationDate
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
)
SELECT 'Assessments', a.row
FROM Assessments a
CROSS JOIN census y
WHERE a.AssessmentAuthorisationDate < date(y.last_day, '-1 year', '+1 day') OR a.AssessmentAuthorisationDate > y.last_day;

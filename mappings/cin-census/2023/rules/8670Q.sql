-- code: 8670Q
-- severity: medium
-- title: An assessment was open for more than 45 working days at the end of the year
-- why: An assessment is due within 45 working days; either it is late or its end was not recorded.
-- remedy: Add the date on which it was authorised, or say why it takes longer.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: no date of authorisation, and the start lies before the 45th working
--    day counted back from the reference date, which is the first of them. A date that cannot be read is a finding of its own,
--    not a missing one.
-- uncertain: Whether the reference date itself is one of the 45 days, and what holds where it is no working day (in 2024, a
--    Sunday at Easter): here as the open validator does, whose own case asks for the first; it then begins with the next working
--    day. Another public reading takes a fixed number of calendar days.
-- tables: Assessments, Header
-- columns: Assessments.AssessmentAuthorisationDate, Assessments.AssessmentActualStartDate
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
),
due AS (
  SELECT d.day
  FROM working_day d
  WHERE d.number = (
    SELECT w.number FROM working_day w WHERE w.day >= (SELECT y.last_day FROM census y) ORDER BY w.day LIMIT 1
  ) - 44
)
SELECT 'Assessments', a.row
FROM Assessments a
CROSS JOIN due
WHERE a.AssessmentAuthorisationDate IS NULL AND a.AssessmentActualStartDate < due.day
  AND a.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Assessments' AND u."column" = 'AssessmentAuthorisationDate');

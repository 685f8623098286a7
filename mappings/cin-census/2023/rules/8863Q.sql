-- code: 8863Q
-- severity: medium
-- title: An assessment started while another one ran
-- why: An assessment goes on until it is authorised; what turns up meanwhile belongs to it.
-- remedy: Correct the dates, or join the assessments.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the start of one assessment falls between the start and the end of
--    another one of the episode, both days included; until the reference date, where the other has no end. Both are reported.
--    The open validator passes over two with the same dates. A date that cannot be read is a finding of its own, not a missing
--    one.
-- tables: Assessments, Header
-- columns: Assessments.AssessmentActualStartDate, Assessments.AssessmentAuthorisationDate
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
),
hit AS (
  SELECT a.row AS later, b.row AS earlier
  FROM Assessments a
  CROSS JOIN census y
  JOIN Assessments b ON b.LAchildID = a.LAchildID AND b.CINdetailsID = a.CINdetailsID AND b.row <> a.row
  WHERE a.AssessmentActualStartDate >= b.AssessmentActualStartDate
    AND (a.AssessmentActualStartDate <= b.AssessmentAuthorisationDate
      OR b.AssessmentAuthorisationDate IS NULL AND a.AssessmentActualStartDate <= y.last_day
        AND b.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Assessments' AND u."column" = 'AssessmentAuthorisationDate'))
)
SELECT 'Assessments', later FROM hit
UNION ALL
SELECT 'Assessments', earlier FROM hit;

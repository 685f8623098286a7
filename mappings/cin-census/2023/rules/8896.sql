-- code: 8896
-- severity: high
-- title: More than one open assessment in an episode of need
-- why: A child is assessed once at a time.
-- remedy: Add the date of authorisation of those that have ended, or join them.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: more than one assessment of the episode has no date of authorisation;
--    each of them is reported. The open validator then also reports those of the episode that are finished. A date that cannot
--    be read is a finding of its own, not a missing one.
-- tables: Assessments
-- columns: Assessments.AssessmentAuthorisationDate
WITH running AS (
  SELECT a.row, count(*) OVER (PARTITION BY a.LAchildID, a.CINdetailsID) AS assessments
  FROM Assessments a
  WHERE a.LAchildID IS NOT NULL AND a.CINdetailsID IS NOT NULL AND a.AssessmentAuthorisationDate IS NULL
    AND a.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Assessments' AND u."column" = 'AssessmentAuthorisationDate')
)
SELECT 'Assessments', o.row
FROM running o
WHERE o.assessments > 1;

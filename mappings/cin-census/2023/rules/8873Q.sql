-- code: 8873Q
-- severity: medium
-- title: The only assessment found nothing, and the case was not closed for it
-- why: Where the one assessment finds no factor, the case is closed after it.
-- remedy: Correct the reason for closure or the factor, or say what the case stays open for.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the episode has one assessment, which has factor 21, and the reason
--    for closure is neither RC8 nor RC9, or blank; both records are reported.
-- uncertain: Whether an episode that is still open breaks the rule, and whether an assessment that is not finished does; here
--    as the open validator does, which asks for neither.
-- tables: Assessments, CINdetails, AssessmentFactorsList
-- columns: Assessments.AssessmentID, CINdetails.ReasonForClosure, AssessmentFactorsList.AssessmentFactor
WITH sole AS (
  SELECT a.row, a.LAchildID, a.CINdetailsID, a.AssessmentID, count(*) OVER (PARTITION BY a.LAchildID, a.CINdetailsID) AS assessments
  FROM Assessments a
),
hit AS (
  SELECT o.row AS assessment, c.row AS episode
  FROM sole o
  JOIN AssessmentFactorsList f ON f.LAchildID = o.LAchildID AND f.CINdetailsID = o.CINdetailsID AND f.AssessmentID = o.AssessmentID
  JOIN CINdetails c ON c.LAchildID = o.LAchildID AND c.CINdetailsID = o.CINdetailsID
  WHERE o.assessments = 1 AND f.AssessmentFactor = '21' AND coalesce(c.ReasonForClosure, '') NOT IN ('RC8', 'RC9')
)
SELECT 'Assessments', assessment FROM hit
UNION ALL
SELECT 'CINdetails', episode FROM hit;

-- code: 8825Q
-- severity: medium
-- title: Closed after an assessment, and there is none
-- why: RC8 and RC9 say that an assessment ended the case.
-- remedy: Add the assessment, or correct the reason for closure.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the reason is RC8 or RC9 and the episode has no assessment.
-- tables: CINdetails, Assessments
-- columns: CINdetails.ReasonForClosure
SELECT 'CINdetails', c.row
FROM CINdetails c
WHERE c.ReasonForClosure IN ('RC8', 'RC9')
  AND NOT EXISTS (SELECT 1 FROM Assessments a WHERE a.LAchildID = c.LAchildID AND a.CINdetailsID = c.CINdetailsID);

-- code: 4003
-- severity: high
-- title: A review conference is held while the child is on a child in need plan
-- why: A child is on one plan at a time: a child protection plan takes the place of a child in need plan, and the other way
--    round.
-- remedy: Correct the dates of the child in need plan or of the review, or end the child protection plan.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a review on or after the start and before the end of a child in need
--    plan of the same child, unless it is held on the day on which its own child protection plan ends; the review, its plan
--    and the child in need plan are reported. Child in need plans without an end are left to 4016 and 4017.
-- uncertain: The open validator also joins reviews with plans of the same number in other episodes, and passes reviews of
--    plans that are still open, which its own comment does not say; here neither. Whether a child in need plan of another
--    episode counts is seen in the open validator only.
-- tables: Reviews, ChildProtectionPlans, CINplanDates
-- columns: Reviews.CPPreviewDate, ChildProtectionPlans.CPPendDate, CINplanDates.CINPlanStartDate,
--    CINplanDates.CINPlanEndDate
WITH within AS (
  SELECT r.row AS review, p.row AS protection, n.row AS plan
  FROM Reviews r
  JOIN ChildProtectionPlans p
    ON p.LAchildID = r.LAchildID AND p.CINdetailsID IS r.CINdetailsID AND p.CPPID = r.CPPID
  JOIN CINplanDates n ON n.LAchildID = r.LAchildID
  WHERE r.CPPreviewDate >= n.CINPlanStartDate AND r.CPPreviewDate < n.CINPlanEndDate
    AND (p.CPPendDate IS NULL OR r.CPPreviewDate <> p.CPPendDate)
)
SELECT 'Reviews', review FROM within
UNION ALL
SELECT 'ChildProtectionPlans', protection FROM within
UNION ALL
SELECT 'CINplanDates', plan FROM within;

-- code: 8841
-- severity: high
-- title: A review conference was not after the start of its protection plan
-- why: A review looks back at a plan that has begun.
-- remedy: Correct the date of the review or the start of the plan; the initial conference is no review.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a review of the plan is dated on or before the start of the plan;
--    both are reported.
-- tables: ChildProtectionPlans, Reviews
-- columns: Reviews.CPPreviewDate, ChildProtectionPlans.CPPstartDate
WITH hit AS (
  SELECT p.row AS plan, r.row AS review
  FROM ChildProtectionPlans p
  JOIN Reviews r ON r.LAchildID = p.LAchildID AND r.CINdetailsID = p.CINdetailsID AND r.CPPID = p.CPPID
  WHERE r.CPPreviewDate <= p.CPPstartDate
)
SELECT 'ChildProtectionPlans', plan FROM hit
UNION ALL
SELECT 'Reviews', review FROM hit;

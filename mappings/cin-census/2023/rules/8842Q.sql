-- code: 8842Q
-- severity: medium
-- title: A review conference has no date
-- why: Whether a plan was reviewed in time is counted by the dates of its reviews.
-- remedy: Add the date of the review.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a record of a review has no date. A date that cannot be read is a
--    finding of its own.
-- uncertain: An element Reviews without any date element makes no record here, nor in the open validator, and so no hit.
-- tables: Reviews
-- columns: Reviews.CPPreviewDate
SELECT 'Reviews', r.row
FROM Reviews r
WHERE r.CPPreviewDate IS NULL
  AND r.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Reviews' AND u."column" = 'CPPreviewDate');

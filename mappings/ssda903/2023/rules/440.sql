-- code: 440
-- severity: unknown
-- title: A review code for under fours, for an older child
-- why: From four on a child's part in the review is reported.
-- remedy: Correct REVIEW_CODE, or one of the dates.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: PN0 for a review later than the fourth birthday.
-- uncertain: On the fourth birthday itself the child is four; the open validator, and this rule, let it pass.
-- tables: Reviews
-- columns: Reviews.DOB, Reviews.REVIEW, Reviews.REVIEW_CODE
SELECT 'Reviews', r.row
FROM Reviews r
WHERE r.REVIEW_CODE = 'PN0' AND r.REVIEW > date(r.DOB, '+4 years');

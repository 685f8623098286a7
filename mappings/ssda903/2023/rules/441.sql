-- code: 441
-- severity: unknown
-- title: A review code for those of four and over, for a younger child
-- why: Below four a child is not asked to take part; the code is PN0.
-- remedy: Correct REVIEW_CODE, or one of the dates.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: PN1 to PN7 for a review before the fourth birthday.
-- tables: Reviews
-- columns: Reviews.DOB, Reviews.REVIEW, Reviews.REVIEW_CODE
SELECT 'Reviews', r.row
FROM Reviews r
WHERE r.REVIEW_CODE IN ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7') AND r.REVIEW < date(r.DOB, '+4 years');

-- code: 166
-- severity: unknown
-- title: The day of a review is blank or no date
-- why: Whether reviews were held in time is told from their days.
-- remedy: Enter the day as DD/MM/YYYY, or take the record out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the day of the review is blank, or no day of the calendar, or not
--    written as DD/MM/YYYY.
-- uncertain: A day written with the year first is read, and reported apart from the rules; the open validator takes it for no
--    date.
-- tables: Reviews
-- columns: Reviews.REVIEW
SELECT 'Reviews', t.row
FROM Reviews t
WHERE t.REVIEW IS NULL;

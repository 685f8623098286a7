-- code: 113
-- severity: unknown
-- title: The day of the match with the adopters is no date
-- why: The time from the match to the adoption cannot be told.
-- remedy: Enter the day as DD/MM/YYYY.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the day of the match is given and is no day of the calendar, or not
--    written as DD/MM/YYYY; blank is no hit.
-- uncertain: A day written with the year first is read, and reported apart from the rules; the open validator takes it for no
--    date.
-- tables: AD1
-- columns: AD1.DATE_MATCH
SELECT 'AD1', u.row
FROM unreadable u
WHERE u."table" = 'AD1' AND u."column" = 'DATE_MATCH';

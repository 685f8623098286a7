-- code: 1005
-- severity: unknown
-- title: The end of a missing period is no date
-- why: How long the child was away cannot be told.
-- remedy: Enter the day as DD/MM/YYYY.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the end of the period is given and is no day of the calendar, or not
--    written as DD/MM/YYYY; blank is no hit.
-- uncertain: A day written with the year first is read, and reported apart from the rules; the open validator takes it for no
--    date.
-- tables: Missing
-- columns: Missing.MIS_END
SELECT 'Missing', u.row
FROM unreadable u
WHERE u."table" = 'Missing' AND u."column" = 'MIS_END';

-- code: 1004
-- severity: unknown
-- title: The start of a missing period is blank or no date
-- why: Nobody can tell when the child went.
-- remedy: Enter the day as DD/MM/YYYY.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the start of the period is blank, or no day of the calendar, or not
--    written as DD/MM/YYYY.
-- uncertain: A day written with the year first is read, and reported apart from the rules; the open validator takes it for no
--    date.
-- tables: Missing
-- columns: Missing.MIS_START
SELECT 'Missing', t.row
FROM Missing t
WHERE t.MIS_START IS NULL;

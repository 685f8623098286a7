-- code: 102
-- severity: unknown
-- title: The birth date is blank or no date
-- why: Every age in the return is counted from it.
-- remedy: Enter the day as DD/MM/YYYY.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the birth date is blank, or no day of the calendar, or not written
--    as DD/MM/YYYY.
-- uncertain: A day written with the year first is read, and reported apart from the rules; the open validator takes it for no
--    date.
-- tables: Header
-- columns: Header.DOB
SELECT 'Header', t.row
FROM Header t
WHERE t.DOB IS NULL;

-- code: 171
-- severity: unknown
-- title: The birth date of a mother's child is no date
-- why: Whether the child was born before or after the mother came into care cannot be told.
-- remedy: Enter the day as DD/MM/YYYY.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the birth date of the child's own child is given and is no day of
--    the calendar, or not written as DD/MM/YYYY; blank is no hit.
-- uncertain: A day written with the year first is read, and reported apart from the rules; the open validator takes it for no
--    date.
-- tables: Header
-- columns: Header.MC_DOB
SELECT 'Header', u.row
FROM unreadable u
WHERE u."table" = 'Header' AND u."column" = 'MC_DOB';

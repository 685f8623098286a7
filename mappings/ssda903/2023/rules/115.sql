-- code: 115
-- severity: unknown
-- title: The decision to place for adoption is no date
-- why: Since when a child waits for adopters cannot be told.
-- remedy: Enter the day as DD/MM/YYYY.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the day of the decision is given and is no day of the calendar, or
--    not written as DD/MM/YYYY; blank is no hit.
-- uncertain: A day written with the year first is read, and reported apart from the rules; the open validator takes it for no
--    date.
-- tables: PlacedAdoption
-- columns: PlacedAdoption.DATE_PLACED
SELECT 'PlacedAdoption', u.row
FROM unreadable u
WHERE u."table" = 'PlacedAdoption' AND u."column" = 'DATE_PLACED';

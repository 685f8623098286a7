-- code: 116
-- severity: unknown
-- title: The reversal of the decision to place for adoption is no date
-- why: Until when the decision stood cannot be told.
-- remedy: Enter the day as DD/MM/YYYY.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the day of the reversal is given and is no day of the calendar, or
--    not written as DD/MM/YYYY; blank is no hit.
-- uncertain: A day written with the year first is read, and reported apart from the rules; the open validator takes it for no
--    date.
-- tables: PlacedAdoption
-- columns: PlacedAdoption.DATE_PLACED_CEASED
SELECT 'PlacedAdoption', u.row
FROM unreadable u
WHERE u."table" = 'PlacedAdoption' AND u."column" = 'DATE_PLACED_CEASED';

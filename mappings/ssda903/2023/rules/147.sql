-- code: 147
-- severity: unknown
-- title: The end of an episode is no date
-- why: Whether the child is still looked after cannot be told.
-- remedy: Enter the day as DD/MM/YYYY.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the end of the episode is given and is no day of the calendar, or
--    not written as DD/MM/YYYY; blank is no hit.
-- uncertain: A day written with the year first is read, and reported apart from the rules; the open validator takes it for no
--    date.
-- tables: Episodes
-- columns: Episodes.DEC
SELECT 'Episodes', u.row
FROM unreadable u
WHERE u."table" = 'Episodes' AND u."column" = 'DEC';

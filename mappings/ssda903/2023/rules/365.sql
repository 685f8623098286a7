-- code: 365
-- severity: unknown
-- title: A short break of more than 17 days
-- why: Beyond 17 days in one go a child under V3 is looked after like any other.
-- remedy: Correct a date or the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode under V3 of more than 17 days; an open one runs to the last
--    day of the year. The open validator writes that day into the shared table, so that what rules after it say depends on the
--    order of files on the disk; here nothing is written.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.DECOM, Episodes.DEC
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.LS = 'V3' AND coalesce(e.DEC, (SELECT value FROM parameter WHERE name = 'collection_end')) > date(e.DECOM, '+17 days')
  AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC');

-- code: 104
-- severity: unknown
-- title: The end of unaccompanied status is no date, or lies before the year
-- why: Who had ceased to be an unaccompanied asylum-seeking child before the year began is no longer listed.
-- remedy: Correct the date, or take the child out of the list.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a day in DUC that is no day of the calendar, or not written as
--    DD/MM/YYYY, or before the first day of the collection year; blank is no hit.
-- tables: UASC
-- columns: UASC.DUC
SELECT 'UASC', c.row
FROM UASC c
WHERE c.DUC < (SELECT value FROM parameter WHERE name = 'collection_start')
UNION ALL
SELECT 'UASC', u.row
FROM unreadable u
WHERE u."table" = 'UASC' AND u."column" = 'DUC';

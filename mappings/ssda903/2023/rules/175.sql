-- code: 175
-- severity: unknown
-- title: An unknown number of adopters
-- why: One or two people adopt a child.
-- remedy: Use 1 or 2.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: another number than 1 or 2, or what is no number; blank is no hit.
--    The open validator's own case has an empty text among its hits; its reader makes that a blank before any rule runs, and
--    a blank is no hit.
-- tables: AD1
-- columns: AD1.NB_ADOPTR
SELECT 'AD1', a.row
FROM AD1 a
WHERE a.NB_ADOPTR NOT IN (1, 2)
UNION ALL
SELECT 'AD1', u.row
FROM unreadable u
WHERE u."table" = 'AD1' AND u."column" = 'NB_ADOPTR';

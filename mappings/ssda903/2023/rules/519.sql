-- code: 519
-- severity: unknown
-- title: Civil partners, but not the code of a couple
-- why: L2 is a couple in a civil partnership.
-- remedy: Correct LS_ADOPTR or SEX_ADOPTR.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status of adopters L2 with a sex code that is not MM, FF or MF, or
--    blank.
-- tables: AD1
-- columns: AD1.LS_ADOPTR, AD1.SEX_ADOPTR
SELECT 'AD1', a.row
FROM AD1 a
WHERE a.LS_ADOPTR = 'L2' AND coalesce(a.SEX_ADOPTR, '') NOT IN ('MM', 'FF', 'MF');

-- code: 514
-- severity: unknown
-- title: A single adopter, but not the code of one
-- why: L0 is a single person.
-- remedy: Correct LS_ADOPTR or SEX_ADOPTR.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status of adopters L0 with a sex code that is not M1 or F1, or
--    blank.
-- tables: AD1
-- columns: AD1.LS_ADOPTR, AD1.SEX_ADOPTR
SELECT 'AD1', a.row
FROM AD1 a
WHERE a.LS_ADOPTR = 'L0' AND coalesce(a.SEX_ADOPTR, '') NOT IN ('M1', 'F1');

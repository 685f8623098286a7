-- code: 511
-- severity: unknown
-- title: Two adopters, but the code of one
-- why: M1 and F1 are a man or a woman alone.
-- remedy: Correct NB_ADOPTR or SEX_ADOPTR.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: two adopters with sex code M1 or F1.
-- tables: AD1
-- columns: AD1.NB_ADOPTR, AD1.SEX_ADOPTR
SELECT 'AD1', a.row
FROM AD1 a
WHERE a.NB_ADOPTR = 2 AND a.SEX_ADOPTR IN ('M1', 'F1');

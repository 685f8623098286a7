-- code: 518
-- severity: unknown
-- title: An unmarried couple of the same sex, but another sex code
-- why: L4 is an unmarried couple of two men or two women.
-- remedy: Correct LS_ADOPTR or SEX_ADOPTR.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status of adopters L4 with a sex code that is not MM or FF, or
--    blank.
-- tables: AD1
-- columns: AD1.LS_ADOPTR, AD1.SEX_ADOPTR
SELECT 'AD1', a.row
FROM AD1 a
WHERE a.LS_ADOPTR = 'L4' AND coalesce(a.SEX_ADOPTR, '') NOT IN ('MM', 'FF');

-- code: 378
-- severity: unknown
-- title: Placed with parents under section 20
-- why: A child whom the parents accommodate by agreement and who lives with them is not looked after.
-- remedy: Correct the placement or the legal status, or end the period of care.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: placement P1 under legal status V2.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.LS
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE = 'P1' AND e.LS = 'V2';

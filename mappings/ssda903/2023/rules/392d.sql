-- code: 392d
-- severity: unknown
-- title: Home and placement have the same postcode
-- why: A child who is placed lives elsewhere, unless placed with the parents; one of the two was copied.
-- remedy: Correct one of the postcodes, or the placement code.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: both postcodes given and equal while the placement is not P1.
-- uncertain: The open validator compares the postcodes as written; here a space makes no difference.
-- tables: Episodes
-- columns: Episodes.HOME_POST, Episodes.PL_POST, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE replace(e.HOME_POST, ' ', '') = replace(e.PL_POST, ' ', '') AND e.PLACE IS NOT 'P1';

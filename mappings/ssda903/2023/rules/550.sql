-- code: 550
-- severity: unknown
-- title: Parents are given as the provider of another kind of placement
-- why: PR0 says that the parents provide the placement, which only placement P1 means.
-- remedy: Correct the provider, or the placement.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: provider PR0 with a placement that is not P1; a blank placement counts
--    as not P1.
-- tables: Episodes
-- columns: Episodes.PLACE_PROVIDER, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE_PROVIDER = 'PR0' AND e.PLACE IS NOT 'P1';

-- code: 531
-- severity: unknown
-- title: Provider PR5 with a placement that a voluntary body cannot provide
-- why: Parents are no voluntary body.
-- remedy: Correct the placement or its provider.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: provider PR5 with placement P1.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.PLACE_PROVIDER
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE_PROVIDER = 'PR5' AND e.PLACE = 'P1';

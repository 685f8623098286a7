-- code: 530
-- severity: unknown
-- title: Provider PR4 with a placement that a private company cannot provide
-- why: Parents are no company.
-- remedy: Correct the placement or its provider.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: provider PR4 with placement P1.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.PLACE_PROVIDER
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE_PROVIDER = 'PR4' AND e.PLACE = 'P1';

-- code: 527
-- severity: unknown
-- title: Provider PR1 with a placement that the council itself cannot provide
-- why: Living with parents, and custody or health settings of the state, are not provided by the council.
-- remedy: Correct the placement or its provider.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: provider PR1 with one of the placements P1, R2, R5.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.PLACE_PROVIDER
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE_PROVIDER = 'PR1' AND e.PLACE IN ('P1', 'R2', 'R5');

-- code: 526
-- severity: unknown
-- title: No provider of the placement
-- why: Who provides a placement is counted and costed for each one, save those that nobody provides.
-- remedy: Record PLACE_PROVIDER.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: no provider on a placement other than T0 to T4 and Z1.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.PLACE_PROVIDER
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE_PROVIDER IS NULL
  AND coalesce(e.PLACE, '') NOT IN ('T0', 'T1', 'T2', 'T3', 'T4', 'Z1');

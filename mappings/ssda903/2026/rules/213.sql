-- code: 213
-- severity: unknown
-- title: A provider is given for a temporary or another placement
-- why: Who provides a placement of that kind is not collected.
-- remedy: Clear PLACE_PROVIDER, or correct the placement code.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: a provider is given with placement T0 to T4 or Z11 to Z14.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.PLACE_PROVIDER
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE_PROVIDER IS NOT NULL
  AND e.PLACE IN ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14');

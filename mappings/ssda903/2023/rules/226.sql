-- code: 226
-- severity: unknown
-- title: Why the placement changed, at a temporary placement
-- why: No reason is asked for on the way to and from temporary placements.
-- remedy: Clear REASON_PLACE_CHANGE, or correct the placement code.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode in a temporary placement (T0 to T4) that has a reason for
--    the change itself, or whose child's episode before it has one. The episode before is that with the start before, or the
--    one before in the file where two start on one day; an episode without a readable start has none before it.
-- uncertain: The open validator puts episodes without a start behind all others of the child.
-- tables: Episodes
-- columns: Episodes.REASON_PLACE_CHANGE, Episodes.PLACE, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
LEFT JOIN episode_order o ON o.row = e.row
LEFT JOIN Episodes p ON p.row = o.earlier
WHERE e.PLACE IN ('T0', 'T1', 'T2', 'T3', 'T4')
  AND (e.REASON_PLACE_CHANGE IS NOT NULL OR p.REASON_PLACE_CHANGE IS NOT NULL);

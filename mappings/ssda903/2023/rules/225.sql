-- code: 225
-- severity: unknown
-- title: Why the placement changed is not recorded
-- why: Each change of placement has its reason, save to and from temporary placements.
-- remedy: Record REASON_PLACE_CHANGE.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended with X1, without a reason for the change, where
--    the child's next episode began with a change of placement (P, B, T or U) and neither of the two placements is temporary
--    (T0 to T4). The next episode is that with the next start, or the next in the file where two start on one day; an episode
--    without a readable start has no place in that order.
-- uncertain: The open validator puts episodes without a start behind all others of the child.
-- tables: Episodes
-- columns: Episodes.REASON_PLACE_CHANGE, Episodes.REC, Episodes.PLACE, Episodes.RNE, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
JOIN Episodes n ON n.row = o.later
WHERE e.REC = 'X1' AND e.REASON_PLACE_CHANGE IS NULL
  AND n.RNE IN ('P', 'B', 'T', 'U')
  AND coalesce(e.PLACE, '') NOT IN ('T0', 'T1', 'T2', 'T3', 'T4')
  AND coalesce(n.PLACE, '') NOT IN ('T0', 'T1', 'T2', 'T3', 'T4');

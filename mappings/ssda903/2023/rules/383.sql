-- code: 383
-- severity: unknown
-- title: Not back in the same placement after a temporary one
-- why: A temporary placement interrupts a normal one, to which the child returns.
-- remedy: Record the return, or record the interruption as a normal placement.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the episode before was T0 to T4 and another stood before that: this one
--    has to have reason P and the placement of that other.
-- uncertain: An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it last.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.RNE, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes t
JOIN episode_order o ON o.row = t.row
JOIN Episodes e ON e.row = o.later
JOIN Episodes h ON h.row = o.earlier
WHERE t.PLACE IN ('T0', 'T1', 'T2', 'T3', 'T4')
  AND (e.RNE IS NOT 'P' OR e.PLACE IS NOT h.PLACE);

-- code: 436
-- severity: unknown
-- title: Said to be a change of placement and legal status, but the episodes say otherwise
-- why: Reasons B and U change both.
-- remedy: Correct RNE, or what changed.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: reason B or U, and the legal status is that of the episode before, or
--    placement, postcode, URN and provider are all the same; two blanks are the same.
-- uncertain: An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it last.
-- tables: Episodes
-- columns: Episodes.RNE, Episodes.LS, Episodes.PLACE, Episodes.PL_POST, Episodes.URN, Episodes.PLACE_PROVIDER, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
JOIN Episodes p ON p.row = o.earlier
WHERE e.RNE IN ('B', 'U')
  AND (e.LS IS p.LS
    OR e.PLACE IS p.PLACE AND e.PL_POST IS p.PL_POST AND e.URN IS p.URN AND e.PLACE_PROVIDER IS p.PLACE_PROVIDER);

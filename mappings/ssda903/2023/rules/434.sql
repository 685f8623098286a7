-- code: 434
-- severity: unknown
-- title: Said to be a change of legal status only, but the episodes say otherwise
-- why: Reason L keeps the placement and changes the legal status.
-- remedy: Correct RNE, or what changed.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: reason L, and the legal status is that of the episode before, or
--    placement, postcode, URN or provider is another; two blanks are the same.
-- uncertain: An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it last.
-- tables: Episodes
-- columns: Episodes.RNE, Episodes.LS, Episodes.PLACE, Episodes.PL_POST, Episodes.URN, Episodes.PLACE_PROVIDER, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
JOIN Episodes p ON p.row = o.earlier
WHERE e.RNE = 'L'
  AND (e.LS = p.LS
    OR e.PLACE IS NOT p.PLACE OR e.PL_POST IS NOT p.PL_POST OR e.URN IS NOT p.URN OR e.PLACE_PROVIDER IS NOT p.PLACE_PROVIDER);

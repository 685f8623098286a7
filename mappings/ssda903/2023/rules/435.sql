-- code: 435
-- severity: unknown
-- title: Said to be a change of placement only, but the episodes say otherwise
-- why: Reasons P and T keep the legal status and change the placement.
-- remedy: Correct RNE, or what changed.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: reason P or T, and the legal status is another than in the episode
--    before, or placement, postcode, URN and provider are all known and all the same.
-- uncertain: Two blanks might count as the same, as they do in rules 434 and 436; the open validator lets an episode pass when a
--    blank stands in both. An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it
--    last.
-- tables: Episodes
-- columns: Episodes.RNE, Episodes.LS, Episodes.PLACE, Episodes.PL_POST, Episodes.URN, Episodes.PLACE_PROVIDER, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
JOIN Episodes p ON p.row = o.earlier
WHERE e.RNE IN ('P', 'T')
  AND (e.LS IS NOT p.LS
    OR e.PLACE = p.PLACE AND e.PL_POST = p.PL_POST AND e.URN = p.URN AND e.PLACE_PROVIDER = p.PLACE_PROVIDER);

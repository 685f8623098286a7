-- code: 336
-- severity: unknown
-- title: Not fostered just before an adoptive placement
-- why: A3 and A4 rest on consent; a child comes to such a placement from a foster home.
-- remedy: Add the foster placement, or correct the codes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a placement A3 or A4 whose episode before is neither fostering (U1 to
--    U6) nor adoption (A3 to A6), or has no placement; the first episode of a child in the file passes. The open validator stops
--    for the whole file when one child has no date that it can read; here such an episode is left out.
-- uncertain: The open validator's own note names A3 and A5 (placements with the current carer), its code and its case A3 and A4;
--    the code is followed.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
JOIN Episodes p ON p.row = o.earlier
WHERE e.PLACE IN ('A3', 'A4')
  AND coalesce(p.PLACE, '') NOT IN ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6');

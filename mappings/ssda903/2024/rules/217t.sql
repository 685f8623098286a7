-- code: 217t
-- severity: unknown
-- title: Independent living after it ceased to be a placement
-- why: Placement P2 can be used up to 28 October 2023.
-- remedy: End the episode by that day, or correct the placement code.
-- years: 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: placement P2, open or ended after 28 October 2023.
-- uncertain: An end that cannot be read passes here; the open validator takes the episode for open.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.DEC
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE = 'P2'
  AND (e.DEC > '2023-10-28'
    OR (e.DEC IS NULL AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC')));

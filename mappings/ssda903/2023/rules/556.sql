-- code: 556
-- severity: unknown
-- title: The decision was made after the freeing order
-- why: The agency decides before the court frees the child for adoption, or on the same day.
-- remedy: Check the date of the decision and the start of the episode under the freeing order.
-- years: 2023 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode under D1 that began before one of the child's decisions;
--    only the episode is reported.
-- tables: Episodes, PlacedAdoption
-- columns: Episodes.LS, Episodes.DECOM, PlacedAdoption.DATE_PLACED
SELECT 'Episodes', e.row
FROM Episodes e
JOIN PlacedAdoption p ON p.CHILD = e.CHILD
WHERE e.LS = 'D1' AND p.DATE_PLACED > e.DECOM;

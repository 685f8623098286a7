-- code: 178
-- severity: unknown
-- title: An unknown provider of the placement, or one where nobody provides it
-- why: Who provides placements is counted by the codes of the list; some placements nobody provides.
-- remedy: Use PR0 to PR5, and leave it blank for T0 to T4 and Z1.
-- years: 2023 2024 2025
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `placement_provider`, or any code on
--    a placement T0 to T4 and Z1; blank is no hit. The open validator's own case has values in small letters and empty text
--    among its hits; its reader turns the first into capitals and the second into blanks before any rule runs, so no file
--    brings them, and they are no hits here.
-- tables: Episodes
-- columns: Episodes.PLACE_PROVIDER, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE_PROVIDER IS NOT NULL
  AND (e.PLACE IN ('T0', 'T1', 'T2', 'T3', 'T4', 'Z1')
    OR e.PLACE_PROVIDER NOT IN (
      SELECT c.code
      FROM code_list c
      JOIN parameter begins ON begins.name = 'collection_start'
      JOIN parameter ends ON ends.name = 'collection_end'
      WHERE c.list = 'placement_provider'
        AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
        AND (c.valid_to IS NULL OR c.valid_to >= begins.value)));

-- code: 1009
-- severity: unknown
-- title: An unknown reason for a change of placement
-- why: Reasons are counted by the codes of the list.
-- remedy: Use a code of the list.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `placement_change_reason` in the
--    collection year; blank is no hit. The open validator's own case has values in small letters and empty text among its
--    hits; its reader turns the first into capitals and the second into blanks before any rule runs, so no file brings them,
--    and they are no hits here.
-- tables: Episodes
-- columns: Episodes.REASON_PLACE_CHANGE
SELECT 'Episodes', t.row
FROM Episodes t
WHERE t.REASON_PLACE_CHANGE IS NOT NULL
  AND t.REASON_PLACE_CHANGE NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'placement_change_reason'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value));

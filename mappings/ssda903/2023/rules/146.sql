-- code: 146
-- severity: unknown
-- title: An unknown kind of placement
-- why: Where children live is counted by the codes of the list.
-- remedy: Use a code of the list.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `placement_type` in the collection
--    year, blank being no hit; P2 is taken until the collection of 2025. The list of 2025 in the open validator has K3 in a
--    small k, which no cell holds once its reader has turned it into capitals: every K3 of that year is reported. Here K3 is
--    right from the collection of 2025. The open validator's own case has values in small letters and empty text among its
--    hits; its reader turns the first into capitals and the second into blanks before any rule runs, so no file brings them,
--    and they are no hits here.
-- uncertain: Placement P2 ended on 28 October 2023 and H5 with it in the schemas of 2025; the open validator keeps both codes
--    in the collection of 2025, and so do we.
-- tables: Episodes
-- columns: Episodes.PLACE
SELECT 'Episodes', t.row
FROM Episodes t
WHERE t.PLACE IS NOT NULL
  AND t.PLACE NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'placement_type'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value OR c.code = 'P2' AND ends.value <= '2025-03-31'));

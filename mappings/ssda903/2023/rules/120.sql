-- code: 120
-- severity: unknown
-- title: An unknown reason for the reversal of the decision to place for adoption
-- why: Why plans for adoption fail is counted by the codes of the list.
-- remedy: Use RD1 to RD4.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `adoption_reversal_reason` in the
--    collection year; blank is no hit. The open validator's own case has values in small letters and empty text among its
--    hits; its reader turns the first into capitals and the second into blanks before any rule runs, so no file brings them,
--    and they are no hits here.
-- tables: PlacedAdoption
-- columns: PlacedAdoption.REASON_PLACED_CEASED
SELECT 'PlacedAdoption', t.row
FROM PlacedAdoption t
WHERE t.REASON_PLACED_CEASED IS NOT NULL
  AND t.REASON_PLACED_CEASED NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'adoption_reversal_reason'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value));

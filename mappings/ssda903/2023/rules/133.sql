-- code: 133
-- severity: unknown
-- title: The accommodation of a care leaver is missing or unknown
-- why: Where care leavers live, and whether it suits them, is counted by the codes of the list.
-- remedy: Use a letter and a digit of the list; 0 where the council is not in touch.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `accommodation` in the collection
--    year, or none. S and X have no suitable kind. The open validator's own case has a value in small letters among its hits;
--    its reader turns text into capitals before any rule runs, so it is no hit here.
-- tables: OC3
-- columns: OC3.ACCOM
SELECT 'OC3', t.row
FROM OC3 t
WHERE t.ACCOM IS NULL
  OR t.ACCOM NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'accommodation'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value));

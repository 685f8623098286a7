-- code: 131
-- severity: unknown
-- title: Whether the council is in touch with a care leaver is missing or unknown
-- why: It is the first thing that is counted of a care leaver.
-- remedy: Use a code of the list.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `care_leaver_in_touch` in the
--    collection year, or none. The open validator's own case has a value in small letters among its hits; its reader turns
--    text into capitals before any rule runs, so it is no hit here.
-- tables: OC3
-- columns: OC3.IN_TOUCH
SELECT 'OC3', t.row
FROM OC3 t
WHERE t.IN_TOUCH IS NULL
  OR t.IN_TOUCH NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'care_leaver_in_touch'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value));

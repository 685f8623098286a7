-- code: 103
-- severity: unknown
-- title: The ethnic group is missing or unknown
-- why: Every child is counted by ethnic group; refused and not yet obtained have codes of their own.
-- remedy: Use a code of the list: REFU or NOBT where the group is not known.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `ethnicity` in the collection year,
--    or none. The open validator's own case has a value in small letters among its hits; its reader turns text into capitals
--    before any rule runs, so it is no hit here.
-- tables: Header
-- columns: Header.ETHNIC
SELECT 'Header', t.row
FROM Header t
WHERE t.ETHNIC IS NULL
  OR t.ETHNIC NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'ethnicity'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value));

-- code: 1006
-- severity: unknown
-- title: An unknown kind of absence
-- why: The list knows two kinds: missing, and away without leave.
-- remedy: Use M or A.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `missing_type` in the collection
--    year; blank is no hit. The open validator's own case has values in small letters and empty text among its hits; its
--    reader turns the first into capitals and the second into blanks before any rule runs, so no file brings them, and they
--    are no hits here.
-- tables: Missing
-- columns: Missing.MISSING
SELECT 'Missing', t.row
FROM Missing t
WHERE t.MISSING IS NOT NULL
  AND t.MISSING NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'missing_type'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value));

-- code: 176
-- severity: unknown
-- title: An unknown sex of the adopters
-- why: Who adopts is counted by the codes of the list.
-- remedy: Use a code of the list.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `adopter_sex` in the collection year;
--    blank is no hit. The open validator's own case has values in small letters and empty text among its hits; its reader
--    turns the first into capitals and the second into blanks before any rule runs, so no file brings them, and they are no
--    hits here.
-- tables: AD1
-- columns: AD1.SEX_ADOPTR
SELECT 'AD1', t.row
FROM AD1 t
WHERE t.SEX_ADOPTR IS NOT NULL
  AND t.SEX_ADOPTR NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'adopter_sex'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value));

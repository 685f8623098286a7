-- code: 101
-- severity: unknown
-- title: The sex is missing or unknown
-- why: Every child is counted by sex.
-- remedy: Use M, F or U; to the collection of 2024, 1 or 2.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `sex` in the collection year, or
--    none. To the collection of 2024 the list holds 1 and 2, since then M, F and U.
-- tables: Header
-- columns: Header.SEX
SELECT 'Header', t.row
FROM Header t
WHERE t.SEX IS NULL
  OR t.SEX NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'sex'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value));

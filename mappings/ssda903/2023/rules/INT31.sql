-- code: INT31
-- severity: unknown
-- title: A child with two adoption records
-- why: There is one row for each child in this file; of two, nobody knows which one counts.
-- remedy: Take one out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the identifier stands on more than one row of the file; all of them
--    are reported.
-- tables: AD1
-- columns: AD1.CHILD
SELECT 'AD1', t.row
FROM AD1 t
WHERE t.CHILD IN (SELECT CHILD FROM AD1 GROUP BY CHILD HAVING count(*) > 1);

-- code: INT36
-- severity: unknown
-- title: A child with two records as an unaccompanied child
-- why: There is one row for each child in this file; of two, nobody knows which one counts.
-- remedy: Take one out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the identifier stands on more than one row of the file; all of them
--    are reported.
-- tables: UASC
-- columns: UASC.CHILD
SELECT 'UASC', t.row
FROM UASC t
WHERE t.CHILD IN (SELECT CHILD FROM UASC GROUP BY CHILD HAVING count(*) > 1);

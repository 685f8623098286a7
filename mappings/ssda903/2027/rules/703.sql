-- code: 703
-- severity: unknown
-- title: A deprivation of liberty order starts after the year
-- why: What starts later belongs to the next return.
-- remedy: Check the start, or leave the order to next year's return.
-- years: 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2027: the start is later than the last day of the year.
-- tables: DoLo
-- columns: DoLo.DOLO_START
SELECT 'DoLo', d.row
FROM DoLo d
WHERE d.DOLO_START > (SELECT value FROM parameter WHERE name = 'collection_end');

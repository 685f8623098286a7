-- code: 702
-- severity: unknown
-- title: A deprivation of liberty order does not end after its start
-- why: One of the two dates is wrong.
-- remedy: Check both.
-- years: 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2027: the end is on the day of the start or earlier.
-- tables: DoLo
-- columns: DoLo.DOLO_START, DoLo.DOLO_END
SELECT 'DoLo', d.row
FROM DoLo d
WHERE d.DOLO_END <= d.DOLO_START;

-- code: 700
-- severity: unknown
-- title: The start of a deprivation of liberty order is no date
-- why: Without its start an order cannot be counted.
-- remedy: Enter the day on which the order began.
-- years: 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2027: the start is blank or cannot be read.
-- tables: DoLo
-- columns: DoLo.DOLO_START
SELECT 'DoLo', d.row
FROM DoLo d
WHERE d.DOLO_START IS NULL;

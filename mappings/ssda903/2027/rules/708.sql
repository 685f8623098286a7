-- code: 708
-- severity: unknown
-- title: A deprivation of liberty order before birth
-- why: One of the two dates is wrong.
-- remedy: Check the start of the order and the date of birth.
-- years: 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2027: the start is on the day of birth or before it.
-- tables: DoLo
-- columns: DoLo.DOLO_START, DoLo.DOB
SELECT 'DoLo', d.row
FROM DoLo d
WHERE d.DOLO_START <= d.DOB;

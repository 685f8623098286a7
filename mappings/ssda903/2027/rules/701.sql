-- code: 701
-- severity: unknown
-- title: The end of a deprivation of liberty order is no date
-- why: An end that cannot be read leaves open whether the order is over.
-- remedy: Enter the day on which the order ended, or leave it blank.
-- years: 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2027: the end is given and cannot be read; blank is right.
-- tables: DoLo
-- columns: DoLo.DOLO_END
SELECT 'DoLo', u.row
FROM unreadable u
WHERE u."table" = 'DoLo' AND u."column" = 'DOLO_END';

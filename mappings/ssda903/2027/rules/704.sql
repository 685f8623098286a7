-- code: 704
-- severity: unknown
-- title: A deprivation of liberty order ends outside the year
-- why: An order that ended before the year belongs to an earlier return, one that ends after it is still open in this one.
-- remedy: Check the end; leave it blank where the order stood on 31 March.
-- years: 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2027: the end is earlier than the first day of the year or later than the
--    last.
-- tables: DoLo
-- columns: DoLo.DOLO_END
SELECT 'DoLo', d.row
FROM DoLo d
WHERE d.DOLO_END < (SELECT value FROM parameter WHERE name = 'collection_start')
   OR d.DOLO_END > (SELECT value FROM parameter WHERE name = 'collection_end');

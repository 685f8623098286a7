-- code: 571
-- severity: unknown
-- title: A missing period ends outside the year
-- why: A period that ended before the year belongs to an earlier return, one that ends after it is still open in this one.
-- remedy: Check the end; leave it blank where the child was still missing on 31 March.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the end is earlier than the first day of the year or later than the
--    last.
-- tables: Missing
-- columns: Missing.MIS_END
SELECT 'Missing', m.row
FROM Missing m
WHERE m.MIS_END < (SELECT value FROM parameter WHERE name = 'collection_start')
   OR m.MIS_END > (SELECT value FROM parameter WHERE name = 'collection_end');

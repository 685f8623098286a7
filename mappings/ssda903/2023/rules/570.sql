-- code: 570
-- severity: unknown
-- title: A missing period starts after the year
-- why: The return is about one year; what starts later belongs to the next return.
-- remedy: Check the start, or leave the period to next year's return.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the start is later than the last day of the year.
-- tables: Missing
-- columns: Missing.MIS_START
SELECT 'Missing', m.row
FROM Missing m
WHERE m.MIS_START > (SELECT value FROM parameter WHERE name = 'collection_end');

-- code: 567
-- severity: unknown
-- title: A missing period ends before it starts
-- why: One of the two dates is wrong, and with it the length of the absence.
-- remedy: Check both dates.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the end is earlier than the start; the same day is right.
-- tables: Missing
-- columns: Missing.MIS_START, Missing.MIS_END
SELECT 'Missing', m.row
FROM Missing m
WHERE m.MIS_START > m.MIS_END;

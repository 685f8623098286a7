-- code: 586
-- severity: unknown
-- title: The child went missing before birth
-- why: One of the two dates is wrong.
-- remedy: Check the start of the missing period and the date of birth.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the start is on the day of birth or before it.
-- tables: Missing
-- columns: Missing.MIS_START, Missing.DOB
SELECT 'Missing', m.row
FROM Missing m
WHERE m.MIS_START <= m.DOB;

-- code: 8870Q
-- severity: medium
-- title: An initial conference was due on a weekend
-- why: Conferences are due on a working day; a date on a weekend was counted wrongly.
-- remedy: Correct the target date: 15 working days from the strategy discussion.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the target date is a Saturday or Sunday. On real files the open
--    validator never reports it, for it reads the date with the day first.
-- tables: Section47
-- columns: Section47.InitialCPCtarget
SELECT 'Section47', s.row
FROM Section47 s
WHERE strftime('%w', s.InitialCPCtarget) IN ('0', '6');

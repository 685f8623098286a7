-- code: 8875
-- severity: high
-- title: An initial conference was held on a weekend
-- why: Conferences are held on working days; the date was recorded wrongly.
-- remedy: Correct the date of the conference.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the date of the initial conference of an enquiry is a Saturday or
--    Sunday. The same item of an episode of need is not looked at.
-- tables: Section47
-- columns: Section47.DateOfInitialCPC
SELECT 'Section47', s.row
FROM Section47 s
WHERE strftime('%w', s.DateOfInitialCPC) IN ('0', '6');

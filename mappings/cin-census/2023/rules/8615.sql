-- code: 8615
-- severity: high
-- title: An enquiry under section 47 starts after its conference, or has no start
-- why: The initial conference follows the enquiry, so one of the two dates is wrong or missing.
-- remedy: Correct or add the start of the enquiry, or correct the date of the conference.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the date of the initial conference is given, and the start of the
--    enquiry is later or missing. A date that cannot be read is a finding of its own, not a missing one.
-- tables: Section47
-- columns: Section47.S47ActualStartDate, Section47.DateOfInitialCPC
SELECT 'Section47', s.row
FROM Section47 s
WHERE s.S47ActualStartDate > s.DateOfInitialCPC
  OR s.DateOfInitialCPC IS NOT NULL AND s.S47ActualStartDate IS NULL
    AND s.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Section47' AND u."column" = 'S47ActualStartDate');

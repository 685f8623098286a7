-- code: 8740
-- severity: high
-- title: An enquiry without its conference started outside the census year
-- why: The conference is due within 15 working days; an enquiry that still waits after a year was forgotten.
-- remedy: Add the date of the conference, say that none was needed, or correct the start of the enquiry.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: no date of the initial conference, the mark that none was needed says
--    no, and the start lies outside the year that ends on the reference date; both ends belong to it. The open validator knows
--    only 0 as no; here `false` says the same. A date that cannot be read is a finding of its own, not a missing one.
-- tables: Section47, Header
-- columns: Section47.S47ActualStartDate, Section47.DateOfInitialCPC, Section47.ICPCnotRequired
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
)
SELECT 'Section47', s.row
FROM Section47 s
CROSS JOIN census y
WHERE s.DateOfInitialCPC IS NULL AND lower(s.ICPCnotRequired) IN ('false', '0')
  AND (s.S47ActualStartDate < date(y.last_day, '-1 year', '+1 day') OR s.S47ActualStartDate > y.last_day)
  AND s.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Section47' AND u."column" = 'DateOfInitialCPC');

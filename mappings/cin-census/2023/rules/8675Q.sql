-- code: 8675Q
-- severity: medium
-- title: An enquiry was without a conference for more than 15 working days at the end of the year
-- why: The initial conference is due within 15 working days; either it is late or its date was not recorded.
-- remedy: Add the date of the conference, say that none was needed, or say why it is late.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: no date of the initial conference, the mark that none was needed says
--    no, and the start lies before the 15th working day counted back from the reference date, which is the first of them. A date
--    that cannot be read is a finding of its own, not a missing one.
-- uncertain: Whether the reference date itself is one of the 15 days, and what holds where it is no working day (in 2024, a
--    Sunday at Easter): here as the open validator does, whose own case asks for the first; it then begins with the next working
--    day. Another public reading takes a fixed number of calendar days.
-- tables: Section47, Header
-- columns: Section47.DateOfInitialCPC, Section47.S47ActualStartDate, Section47.ICPCnotRequired
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
),
due AS (
  SELECT d.day
  FROM working_day d
  WHERE d.number = (
    SELECT w.number FROM working_day w WHERE w.day >= (SELECT y.last_day FROM census y) ORDER BY w.day LIMIT 1
  ) - 14
)
SELECT 'Section47', s.row
FROM Section47 s
CROSS JOIN due
WHERE s.DateOfInitialCPC IS NULL AND lower(s.ICPCnotRequired) IN ('false', '0') AND s.S47ActualStartDate < due.day
  AND s.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Section47' AND u."column" = 'DateOfInitialCPC');

-- code: 8890
-- severity: high
-- title: An enquiry under section 47 started while another one ran
-- why: A child is the subject of one enquiry at a time.
-- remedy: Correct the dates, or join the enquiries.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the start of one enquiry falls between the start and the conference
--    of another one of the episode, both days included; until the reference date, where the other has no date of the conference
--    and does not say that none was needed. Both are reported. The open validator passes over two with the same dates. A date
--    that cannot be read is a finding of its own, not a missing one.
-- tables: Section47, Header
-- columns: Section47.S47ActualStartDate, Section47.DateOfInitialCPC, Section47.ICPCnotRequired
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
),
hit AS (
  SELECT a.row AS later, b.row AS earlier
  FROM Section47 a
  CROSS JOIN census y
  JOIN Section47 b ON b.LAchildID = a.LAchildID AND b.CINdetailsID = a.CINdetailsID AND b.row <> a.row
  WHERE a.S47ActualStartDate >= b.S47ActualStartDate
    AND (a.S47ActualStartDate <= b.DateOfInitialCPC
      OR b.DateOfInitialCPC IS NULL AND coalesce(lower(b.ICPCnotRequired), '') NOT IN ('true', '1')
        AND a.S47ActualStartDate <= y.last_day
        AND b.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Section47' AND u."column" = 'DateOfInitialCPC'))
)
SELECT 'Section47', later FROM hit
UNION ALL
SELECT 'Section47', earlier FROM hit;

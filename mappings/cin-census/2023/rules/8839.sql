-- code: 8839
-- severity: high
-- title: More than one open enquiry under section 47 in an episode of need
-- why: A child is the subject of one enquiry at a time.
-- remedy: Add the dates of the conferences, or say that none was needed.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: more than one enquiry of the episode has no date of the initial
--    conference and does not say that none was needed; each of them is reported. The open validator then also reports those that
--    do say so. A date that cannot be read is a finding of its own, not a missing one.
-- tables: Section47
-- columns: Section47.DateOfInitialCPC, Section47.ICPCnotRequired
WITH running AS (
  SELECT s.row, count(*) OVER (PARTITION BY s.LAchildID, s.CINdetailsID) AS enquiries
  FROM Section47 s
  WHERE s.LAchildID IS NOT NULL AND s.CINdetailsID IS NOT NULL
    AND s.DateOfInitialCPC IS NULL AND coalesce(lower(s.ICPCnotRequired), '') NOT IN ('true', '1')
    AND s.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Section47' AND u."column" = 'DateOfInitialCPC')
)
SELECT 'Section47', o.row
FROM running o
WHERE o.enquiries > 1;

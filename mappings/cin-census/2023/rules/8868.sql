-- code: 8868
-- severity: high
-- title: A case is closed and an enquiry of it has no outcome
-- why: An enquiry under section 47 ends with the initial conference, or with the decision that none is needed: one of the
--    two.
-- remedy: Add the date of the conference, or say that none was needed; where both are given, take out the wrong one.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the episode has a closure date, and one of its enquiries has neither
--    a date of the initial conference nor says true or 1 in ICPCnotRequired, or has both; both records are reported. A date that
--    cannot be read is a finding of its own, not a missing one.
-- uncertain: The text of the rule asks for one of the two; that both together are an offence too, the open validator and its
--    own case say.
-- tables: Section47, CINdetails
-- columns: Section47.DateOfInitialCPC, Section47.ICPCnotRequired, CINdetails.CINclosureDate
WITH hit AS (
  SELECT c.row AS episode, s.row AS enquiry
  FROM CINdetails c
  JOIN Section47 s ON s.LAchildID = c.LAchildID AND s.CINdetailsID = c.CINdetailsID
  WHERE c.CINclosureDate IS NOT NULL
    AND (s.DateOfInitialCPC IS NOT NULL AND lower(s.ICPCnotRequired) IN ('true', '1')
      OR s.DateOfInitialCPC IS NULL AND coalesce(lower(s.ICPCnotRequired), '') NOT IN ('true', '1')
        AND s.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Section47' AND u."column" = 'DateOfInitialCPC'))
)
SELECT 'CINdetails', episode FROM hit
UNION ALL
SELECT 'Section47', enquiry FROM hit;

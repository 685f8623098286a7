-- code: 8810
-- severity: high
-- title: A case has a reason for closure and no closure date
-- why: Without the date the case counts as open.
-- remedy: Add the closure date, or take out the reason.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the reason is given and the closure date is not. A date that cannot
--    be read is a finding of its own, not a missing one.
-- tables: CINdetails
-- columns: CINdetails.ReasonForClosure, CINdetails.CINclosureDate
SELECT 'CINdetails', c.row
FROM CINdetails c
WHERE c.ReasonForClosure IS NOT NULL AND c.CINclosureDate IS NULL
  AND c.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'CINdetails' AND u."column" = 'CINclosureDate');

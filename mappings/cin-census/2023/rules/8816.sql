-- code: 8816
-- severity: high
-- title: An open episode of need is not the latest one
-- why: A later referral would have come to the open case, so either the case was closed before it or the dates are wrong.
-- remedy: Add the closure date of the earlier episode, or correct the referral dates.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: an episode without closure date that says false or 0 in ReferralNFA,
--    and another episode of the child was referred later; both are reported. Of two on one day, the first in the file is taken
--    as the latest. Episodes without a referral date are left out. A date that cannot be read is a finding of its own, not a
--    missing one.
-- uncertain: Whether two open episodes that were referred on one day break the rule; here as the open validator does, whose
--    own case asks for it.
-- tables: CINdetails
-- columns: CINdetails.CINreferralDate, CINdetails.CINclosureDate, CINdetails.ReferralNFA
WITH referred AS (
  SELECT c.row, c.CINclosureDate, c.ReferralNFA,
    first_value(c.row) OVER (PARTITION BY c.LAchildID ORDER BY c.CINreferralDate DESC, c.row) AS latest
  FROM CINdetails c
  WHERE c.LAchildID IS NOT NULL AND c.CINreferralDate IS NOT NULL
),
hit AS (
  SELECT r.row, r.latest
  FROM referred r
  WHERE r.CINclosureDate IS NULL AND lower(r.ReferralNFA) IN ('false', '0') AND r.row <> r.latest
    AND r.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'CINdetails' AND u."column" = 'CINclosureDate')
)
SELECT 'CINdetails', row FROM hit
UNION ALL
SELECT 'CINdetails', latest FROM hit;

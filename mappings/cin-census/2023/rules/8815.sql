-- code: 8815
-- severity: high
-- title: A child has more than one open episode of need
-- why: A child is in need once at a time: a further referral belongs to the open case.
-- remedy: Close the episodes that have ended, or join them.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: more than one episode of the child has no closure date and says false
--    or 0 in ReferralNFA; each of them is reported. The open validator also reports open episodes of that child that led to no
--    further action, of which there may be any number. A date that cannot be read is a finding of its own, not a missing one.
-- tables: CINdetails
-- columns: CINdetails.CINclosureDate, CINdetails.ReferralNFA
WITH running AS (
  SELECT c.row, count(*) OVER (PARTITION BY c.LAchildID) AS episodes
  FROM CINdetails c
  WHERE c.LAchildID IS NOT NULL AND c.CINclosureDate IS NULL AND lower(c.ReferralNFA) IN ('false', '0')
    AND c.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'CINdetails' AND u."column" = 'CINclosureDate')
)
SELECT 'CINdetails', o.row
FROM running o
WHERE o.episodes > 1;

-- code: 8772
-- severity: high
-- title: No pupil number because nothing followed the referral, yet something did
-- why: UN7 holds only for a child of whom every referral led to no further action.
-- remedy: Add the unique pupil number or another reason, or correct ReferralNFA.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: UPNunknown is UN7 and an episode of the child does not say true or 1
--    in ReferralNFA; both records are reported.
-- tables: ChildIdentifiers, CINdetails
-- columns: ChildIdentifiers.UPNunknown, CINdetails.ReferralNFA
WITH hit AS (
  SELECT i.row AS child, c.row AS episode
  FROM ChildIdentifiers i
  JOIN CINdetails c ON c.LAchildID = i.LAchildID
  WHERE i.UPNunknown = 'UN7' AND coalesce(lower(c.ReferralNFA), '') NOT IN ('true', '1')
)
SELECT 'ChildIdentifiers', child FROM hit
UNION ALL
SELECT 'CINdetails', episode FROM hit;

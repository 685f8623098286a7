-- code: 8832
-- severity: high
-- title: A protection plan stands under a referral that led to no further action
-- why: Either something was done about the referral, or the plan belongs to another episode.
-- remedy: Correct ReferralNFA, or move the plan to the episode to which it belongs.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: ReferralNFA says true or 1 and the episode has a protection plan;
--    both are reported. On real files the open validator names wrong records, for it takes the row of the one for the row of the
--    other.
-- tables: CINdetails, ChildProtectionPlans
-- columns: CINdetails.ReferralNFA, ChildProtectionPlans.CINdetailsID
WITH hit AS (
  SELECT c.row AS episode, p.row AS plan
  FROM CINdetails c
  JOIN ChildProtectionPlans p ON p.LAchildID = c.LAchildID AND p.CINdetailsID = c.CINdetailsID
  WHERE lower(c.ReferralNFA) IN ('true', '1')
)
SELECT 'CINdetails', episode FROM hit
UNION ALL
SELECT 'ChildProtectionPlans', plan FROM hit;

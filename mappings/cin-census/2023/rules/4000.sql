-- code: 4000
-- severity: high
-- title: A child in need plan on a referral that led to no further action
-- why: A referral with no further action is not followed by a plan; one of the two is wrong.
-- remedy: Correct the flag of the referral, or move the plan to the episode to which it belongs.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a plan under an episode of need whose flag says true or 1; both
--    records are reported.
-- tables: CINdetails, CINplanDates
-- columns: CINdetails.ReferralNFA, CINplanDates.CINPlanStartDate
WITH odd AS (
  SELECT d.row AS need, p.row AS plan
  FROM CINdetails d
  JOIN CINplanDates p ON p.LAchildID = d.LAchildID AND p.CINdetailsID = d.CINdetailsID
  WHERE lower(d.ReferralNFA) IN ('true', '1')
)
SELECT 'CINplanDates', plan FROM odd
UNION ALL
SELECT 'CINdetails', need FROM odd;

-- code: 1105
-- severity: high
-- title: A child protection plan starts before the referral
-- why: What follows from a referral cannot come before it: one of the two dates is wrong, or the record hangs on the wrong
--    episode of need.
-- remedy: Correct the start of the child protection plan or the date of the referral, or move the record to the episode to
--    which it belongs.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the start of the child protection plan lies before the date of the
--    referral of the same child and episode of need; both records are reported. Where one of the dates is missing there is
--    nothing to compare.
-- tables: ChildProtectionPlans, CINdetails
-- columns: ChildProtectionPlans.CPPstartDate, CINdetails.CINreferralDate
WITH early AS (
  SELECT p.row AS record, d.row AS need
  FROM ChildProtectionPlans p
  JOIN CINdetails d ON d.LAchildID = p.LAchildID AND d.CINdetailsID = p.CINdetailsID
  WHERE p.CPPstartDate < d.CINreferralDate
)
SELECT 'ChildProtectionPlans', record FROM early
UNION ALL
SELECT 'CINdetails', need FROM early;

-- code: 1104
-- severity: high
-- title: The conference after an enquiry is held before the referral
-- why: What follows from a referral cannot come before it: one of the two dates is wrong, or the record hangs on the wrong
--    episode of need.
-- remedy: Correct the date of the initial child protection conference or the date of the referral, or move the record to the
--    episode to which it belongs.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the date of the initial child protection conference lies before the
--    date of the referral of the same child and episode of need; both records are reported. Where one of the dates is
--    missing there is nothing to compare.
-- tables: Section47, CINdetails
-- columns: Section47.DateOfInitialCPC, CINdetails.CINreferralDate
WITH early AS (
  SELECT s.row AS record, d.row AS need
  FROM Section47 s
  JOIN CINdetails d ON d.LAchildID = s.LAchildID AND d.CINdetailsID = s.CINdetailsID
  WHERE s.DateOfInitialCPC < d.CINreferralDate
)
SELECT 'Section47', record FROM early
UNION ALL
SELECT 'CINdetails', need FROM early;

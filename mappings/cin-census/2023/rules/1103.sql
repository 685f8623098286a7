-- code: 1103
-- severity: high
-- title: An assessment starts before the referral
-- why: What follows from a referral cannot come before it: one of the two dates is wrong, or the record hangs on the wrong
--    episode of need.
-- remedy: Correct the start of the assessment or the date of the referral, or move the record to the episode to which it
--    belongs.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the start of the assessment lies before the date of the referral of
--    the same child and episode of need; both records are reported. Where one of the dates is missing there is nothing to
--    compare.
-- tables: Assessments, CINdetails
-- columns: Assessments.AssessmentActualStartDate, CINdetails.CINreferralDate
WITH early AS (
  SELECT a.row AS record, d.row AS need
  FROM Assessments a
  JOIN CINdetails d ON d.LAchildID = a.LAchildID AND d.CINdetailsID = a.CINdetailsID
  WHERE a.AssessmentActualStartDate < d.CINreferralDate
)
SELECT 'Assessments', record FROM early
UNION ALL
SELECT 'CINdetails', need FROM early;

-- code: 8606
-- severity: high
-- title: A child was referred more than forty weeks before it was born or due
-- why: Nobody is referred before there is a pregnancy: one of the dates is wrong, or the referral is that of another child.
-- remedy: Correct the date of the referral, of birth or of expected birth, or move the episode to the child to whom it
--    belongs.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the referral lies more than 280 days before the date of birth or
--    before the expected one; the child and the episode of need are both reported.
-- tables: CINdetails, ChildIdentifiers
-- columns: CINdetails.CINreferralDate, ChildIdentifiers.PersonBirthDate, ChildIdentifiers.ExpectedPersonBirthDate
WITH early AS (
  SELECT i.row AS child, d.row AS need
  FROM ChildIdentifiers i
  JOIN CINdetails d ON d.LAchildID = i.LAchildID
  WHERE d.CINreferralDate < date(i.PersonBirthDate, '-280 days')
    OR d.CINreferralDate < date(i.ExpectedPersonBirthDate, '-280 days')
)
SELECT 'CINdetails', need FROM early
UNION ALL
SELECT 'ChildIdentifiers', child FROM early;

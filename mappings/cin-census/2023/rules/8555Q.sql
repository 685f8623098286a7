-- code: 8555Q
-- severity: medium
-- title: A child was referred after it died
-- why: The date of death or of the referral is wrong, or the episode is that of another child.
-- remedy: Correct the date of death or of the referral.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a referral of the child after the day of death; the child and the
--    episode of need are both reported.
-- tables: CINdetails, ChildIdentifiers
-- columns: CINdetails.CINreferralDate, ChildIdentifiers.PersonDeathDate
WITH late AS (
  SELECT i.row AS child, d.row AS need
  FROM ChildIdentifiers i
  JOIN CINdetails d ON d.LAchildID = i.LAchildID
  WHERE d.CINreferralDate > i.PersonDeathDate
)
SELECT 'CINdetails', need FROM late
UNION ALL
SELECT 'ChildIdentifiers', child FROM late;

-- code: 8540
-- severity: high
-- title: The disability of a born child with an active referral is missing or no code of the census
-- why: Of every child in need it is asked whether the child is disabled; NONE is an answer, a blank is not.
-- remedy: Enter the disabilities of the child with codes of the list, or NONE.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a child with a date of birth and at least one referral that led to
--    further action (false or 0) has no disability recorded, or one that is blank or stands not in the list disability. The
--    child, these referrals and these disabilities are reported.
-- tables: ChildIdentifiers, Disabilities, CINdetails
-- columns: ChildIdentifiers.PersonBirthDate, Disabilities.Disability, CINdetails.ReferralNFA
WITH active AS (
  SELECT i.row AS child, i.LAchildID, d.row AS need
  FROM ChildIdentifiers i
  JOIN CINdetails d ON d.LAchildID = i.LAchildID
  WHERE i.PersonBirthDate IS NOT NULL AND lower(d.ReferralNFA) IN ('false', '0')
),
wrong AS (
  SELECT a.child, a.need, y.row AS disability
  FROM active a
  LEFT JOIN Disabilities y ON y.LAchildID = a.LAchildID
  WHERE NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'disability' AND c.code = y.Disability)
)
SELECT 'ChildIdentifiers', child FROM wrong
UNION ALL
SELECT 'CINdetails', need FROM wrong
UNION ALL
SELECT 'Disabilities', disability FROM wrong WHERE disability IS NOT NULL;

-- code: 8630
-- severity: high
-- title: A case was closed before its referral
-- why: A case opens with the referral, so one of the two dates is wrong.
-- remedy: Correct the referral date or the closure date.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the closure date is earlier than the referral date of the same
--    episode.
-- tables: CINdetails
-- columns: CINdetails.CINreferralDate, CINdetails.CINclosureDate
SELECT 'CINdetails', c.row
FROM CINdetails c
WHERE c.CINclosureDate < c.CINreferralDate;

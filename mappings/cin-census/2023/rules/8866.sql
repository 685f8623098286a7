-- code: 8866
-- severity: high
-- title: Nobody knows who made the referral
-- why: Where referrals come from is one of the figures of the census.
-- remedy: Add the source, or use a code of the list.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: referred on or after 1 April 2013, and the source is missing or not
--    in the list.
-- tables: CINdetails
-- columns: CINdetails.ReferralSource, CINdetails.CINreferralDate
SELECT 'CINdetails', c.row
FROM CINdetails c
WHERE c.CINreferralDate >= '2013-04-01'
  AND (c.ReferralSource IS NULL OR c.ReferralSource NOT IN (SELECT l.code FROM code_list l WHERE l.list = 'referral_source'));

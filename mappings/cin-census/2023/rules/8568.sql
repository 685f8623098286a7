-- code: 8568
-- severity: high
-- title: A referral does not say whether it led to no further action
-- why: Whether an assessment and a plan are asked for hangs on this flag.
-- remedy: Enter true or false.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the flag is missing, or is none of true, false, 1 and 0 in small or
--    capital letters.
-- tables: CINdetails
-- columns: CINdetails.ReferralNFA
SELECT 'CINdetails', d.row
FROM CINdetails d
WHERE d.ReferralNFA IS NULL OR lower(d.ReferralNFA) NOT IN ('true', 'false', '1', '0');

-- code: 8610
-- severity: high
-- title: A referral that led to further action has no primary need
-- why: Every figure by need is short of this child.
-- remedy: Enter the primary need.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the flag for no further action says false or 0, and there is no code
--    of primary need.
-- tables: CINdetails
-- columns: CINdetails.PrimaryNeedCode, CINdetails.ReferralNFA
SELECT 'CINdetails', d.row
FROM CINdetails d
WHERE lower(d.ReferralNFA) IN ('false', '0') AND d.PrimaryNeedCode IS NULL;

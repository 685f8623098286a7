-- code: 8770Q
-- severity: medium
-- title: A child of school age has neither a pupil number nor a reason why
-- why: The pupil number joins the census to how the child fares at school.
-- remedy: Add the unique pupil number, or a reason that holds for a child of school age.
-- years: 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2025: five or older on the 31 August that lies in the census year, at least
--    one referral with further action, no UPN, and no reason of UN2 to UN7; UN1 (not of school age) does not count.
-- uncertain: Which 31 August is meant; here as the open validator and its own case have it.
-- tables: ChildIdentifiers, CINdetails, Header
-- columns: ChildIdentifiers.UPN, ChildIdentifiers.UPNunknown, ChildIdentifiers.PersonBirthDate, CINdetails.ReferralNFA
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
)
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
CROSS JOIN census y
WHERE i.PersonBirthDate <= date(y.last_day, 'start of year', '-6 years', '+8 months', '-1 day')
  AND i.UPN IS NULL
  AND coalesce(upper(i.UPNunknown), '') NOT IN ('UN2', 'UN3', 'UN4', 'UN5', 'UN6', 'UN7')
  AND EXISTS (SELECT 1 FROM CINdetails c WHERE c.LAchildID = i.LAchildID AND lower(c.ReferralNFA) IN ('false', '0'));

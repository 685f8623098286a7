-- code: 8770Q
-- severity: medium
-- title: A child of six or more has neither a pupil number nor a reason why
-- why: The pupil number joins the census to how the child fares at school.
-- remedy: Add the unique pupil number, or a reason that holds for a child of school age.
-- years: 2023 2024
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: born six years or more before the reference date, at least one
--    referral with further action, no UPN, and no reason of UN2 to UN7; UN1 (not of school age) does not count.
-- uncertain: The open validator speaks of five years in its text and counts six. Another public reading of 2022 does not
--    accept UN7 as a reason; the open validator does.
-- tables: ChildIdentifiers, CINdetails, Header
-- columns: ChildIdentifiers.UPN, ChildIdentifiers.UPNunknown, ChildIdentifiers.PersonBirthDate, CINdetails.ReferralNFA
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
)
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
CROSS JOIN census y
WHERE i.PersonBirthDate <= date(y.last_day, '-6 years')
  AND i.UPN IS NULL
  AND coalesce(upper(i.UPNunknown), '') NOT IN ('UN2', 'UN3', 'UN4', 'UN5', 'UN6', 'UN7')
  AND EXISTS (SELECT 1 FROM CINdetails c WHERE c.LAchildID = i.LAchildID AND lower(c.ReferralNFA) IN ('false', '0'));

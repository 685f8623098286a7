-- code: 8820
-- severity: high
-- title: A child was referred while another episode of need ran
-- why: A child is in need once at a time: a further referral belongs to the open case.
-- remedy: Correct the dates, or join the episodes.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the referral of one episode falls on or after that of another one of
--    the child and before its closure; before the reference date, where the other has no closure date and says false or 0 in
--    ReferralNFA. Both are reported. An episode may start on the day on which the last one ended. A date that cannot be read is
--    a finding of its own, not a missing one.
-- tables: CINdetails, Header
-- columns: CINdetails.CINreferralDate, CINdetails.CINclosureDate, CINdetails.ReferralNFA
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
),
hit AS (
  SELECT a.row AS later, b.row AS earlier
  FROM CINdetails a
  CROSS JOIN census y
  JOIN CINdetails b ON b.LAchildID = a.LAchildID AND b.row <> a.row
  WHERE a.CINreferralDate >= b.CINreferralDate
    AND (a.CINreferralDate < b.CINclosureDate
      OR b.CINclosureDate IS NULL AND lower(b.ReferralNFA) IN ('false', '0') AND a.CINreferralDate < y.last_day
        AND b.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'CINdetails' AND u."column" = 'CINclosureDate'))
)
SELECT 'CINdetails', later FROM hit
UNION ALL
SELECT 'CINdetails', earlier FROM hit;

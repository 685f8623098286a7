-- code: 8600
-- severity: high
-- title: A referral has no date, or lies after the census year
-- why: The episode of need cannot be placed in time, or belongs to the next census.
-- remedy: Enter or correct the date; leave a referral of the next year for the next census.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the date is missing, cannot be read, or lies after the reference
--    date of the header.
-- tables: CINdetails, Header
-- columns: CINdetails.CINreferralDate, Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
)
SELECT 'CINdetails', d.row
FROM census c
JOIN CINdetails d ON d.CINreferralDate IS NULL OR d.CINreferralDate > c.last_day;

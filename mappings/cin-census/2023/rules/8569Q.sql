-- code: 8569Q
-- severity: medium
-- title: A referral from before the census year is not said to have led to further action
-- why: Without further action the case was over within a working day, before the year began, and does not belong to this
--    census.
-- remedy: Correct the flag or the date of the referral, leave the episode out, or explain it to the department.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the referral lies before the last working day before the census
--    year, and its flag is anything but false or 0, a blank too. The year is the one that ends on the reference date of the
--    header. Where the list of working days does not reach, the day before the year is taken.
-- uncertain: The open validator takes the first working day of the year instead of the last one before it, so it also
--    reports referrals in between; its message and its comment say one working day before.
-- tables: CINdetails, Header
-- columns: CINdetails.ReferralNFA, CINdetails.CINreferralDate, Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
),
year AS (
  SELECT date(c.last_day, '-1 year', '+1 day') AS first_day FROM census c
),
before AS (
  SELECT coalesce(
    (SELECT max(w.day) FROM working_day w WHERE w.day < y.first_day AND w.day > date(y.first_day, '-14 days')),
    date(y.first_day, '-1 day')
  ) AS day
  FROM year y
)
SELECT 'CINdetails', d.row
FROM before b
JOIN CINdetails d ON d.CINreferralDate < b.day
WHERE d.ReferralNFA IS NULL OR lower(d.ReferralNFA) NOT IN ('false', '0');

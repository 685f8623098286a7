-- code: 2883
-- severity: high
-- title: More child protection plans start than conferences are held
-- why: A plan begins with an initial conference. Where there are fewer conferences than plans, some were not recorded.
-- remedy: Find the plans that start in the year without an initial conference, and record the conferences.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: plans that start in the census year are counted against initial
--    conferences in the census year, those at the episode of need and those at an enquiry under section 47 together. The
--    year ends on the reference date of the header.
-- tables: ChildProtectionPlans, Section47, CINdetails, Header
-- columns: ChildProtectionPlans.CPPstartDate, Section47.DateOfInitialCPC, CINdetails.DateOfInitialCPC, Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
),
year AS (
  SELECT date(c.last_day, '-1 year', '+1 day') AS first_day, c.last_day FROM census c
)
SELECT 'ChildProtectionPlans', NULL
FROM year y
WHERE (SELECT count(*) FROM ChildProtectionPlans p WHERE p.CPPstartDate BETWEEN y.first_day AND y.last_day)
  > (SELECT count(*) FROM CINdetails d WHERE d.DateOfInitialCPC BETWEEN y.first_day AND y.last_day)
  + (SELECT count(*) FROM Section47 s WHERE s.DateOfInitialCPC BETWEEN y.first_day AND y.last_day);

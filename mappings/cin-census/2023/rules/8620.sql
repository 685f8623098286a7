-- code: 8620
-- severity: high
-- title: A case was closed outside the census year
-- why: The census holds what was open at some time of the year: a closure before it does not belong there, one after it is
--    not known yet.
-- remedy: Correct the closure date, or leave the episode out.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the closure date is given and lies outside the year that ends on the
--    reference date; both ends belong to it.
-- tables: CINdetails, Header
-- columns: CINdetails.CINclosureDate
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
)
SELECT 'CINdetails', c.row
FROM CINdetails c
CROSS JOIN census y
WHERE c.CINclosureDate < date(y.last_day, '-1 year', '+1 day') OR c.CINclosureDate > y.last_day;

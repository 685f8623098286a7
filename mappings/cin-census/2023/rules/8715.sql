-- code: 8715
-- severity: high
-- title: An initial conference was held outside the census year
-- why: The census holds conferences of the year.
-- remedy: Correct the date of the conference, or leave the enquiry out.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the date of the initial conference of an enquiry lies outside the
--    year that ends on the reference date; both ends belong to it. The same item of an episode of need is not looked at.
-- tables: Section47, Header
-- columns: Section47.DateOfInitialCPC
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
)
SELECT 'Section47', s.row
FROM Section47 s
CROSS JOIN census y
WHERE s.DateOfInitialCPC < date(y.last_day, '-1 year', '+1 day') OR s.DateOfInitialCPC > y.last_day;

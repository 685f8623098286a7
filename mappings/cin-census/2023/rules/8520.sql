-- code: 8520
-- severity: high
-- title: A child was born after the census year
-- why: A child who is not yet born has an expected date of birth in this census; otherwise the date is wrong.
-- remedy: Correct the date of birth, or give the expected one in its place.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the date of birth lies after the reference date of the header.
-- tables: ChildIdentifiers, Header
-- columns: ChildIdentifiers.PersonBirthDate, Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
)
SELECT 'ChildIdentifiers', i.row
FROM census c
JOIN ChildIdentifiers i ON i.PersonBirthDate > c.last_day;

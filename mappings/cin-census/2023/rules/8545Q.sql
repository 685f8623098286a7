-- code: 8545Q
-- severity: medium
-- title: A child died outside the census year
-- why: A child who died before the year was not in need in it, and a death after it is not yet known.
-- remedy: Correct the date of death, or leave the child out of this census.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the date of death lies before the first or after the last day of the
--    year. The year ends on the reference date of the header.
-- tables: ChildIdentifiers, Header
-- columns: ChildIdentifiers.PersonDeathDate, Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
)
SELECT 'ChildIdentifiers', i.row
FROM census c
JOIN ChildIdentifiers i ON i.PersonDeathDate < date(c.last_day, '-1 year', '+1 day') OR i.PersonDeathDate > c.last_day;

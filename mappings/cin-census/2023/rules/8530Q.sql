-- code: 8530Q
-- severity: medium
-- title: An expected date of birth far from the end of the census year
-- why: A child who is not yet born when the year ends is due within nine months; one who was due long before has been born.
-- remedy: Correct the date; if the child was born, give the date of birth in its place.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the expected date lies thirty days or more before the reference date
--    of the header, or nine months or more after it.
-- uncertain: That 1 March and 31 December are hits themselves is seen in the open validator only; its message, which names
--    the months from March to December, may mean them as allowed.
-- tables: ChildIdentifiers, Header
-- columns: ChildIdentifiers.ExpectedPersonBirthDate, Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
)
SELECT 'ChildIdentifiers', i.row
FROM census c
JOIN ChildIdentifiers i
  ON i.ExpectedPersonBirthDate <= date(c.last_day, '-30 days') OR i.ExpectedPersonBirthDate >= date(c.last_day, '+9 months');

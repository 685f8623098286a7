-- code: 559
-- severity: unknown
-- title: A decision of an earlier year that last year's return did not hold
-- why: A decision made before this year began should have stood in last year's return.
-- remedy: Check the date of the decision, or whether last year's return left it out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a decision dated before the year, of a child who had no record last
--    year, or one without a date that can be read. Not run where last year's table was not given; one with headings only is
--    given.
-- tables: PlacedAdoption, PlacedAdoption_last
-- columns: PlacedAdoption.DATE_PLACED, PlacedAdoption_last.DATE_PLACED
SELECT 'PlacedAdoption', p.row
FROM PlacedAdoption p
LEFT JOIN PlacedAdoption_last l ON l.CHILD = p.CHILD
WHERE p.DATE_PLACED < (SELECT value FROM parameter WHERE name = 'collection_start')
  AND l.DATE_PLACED IS NULL
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'PlacedAdoption_last');

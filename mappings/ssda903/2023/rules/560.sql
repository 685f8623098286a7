-- code: 560
-- severity: unknown
-- title: The date of a standing decision changed since last year
-- why: A decision that was not reversed by the end of last year still stands, with the same date.
-- remedy: Bring the date of the decision back, or record last year's decision as reversed.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a record of a child whose record of last year has a date and no date
--    of reversal, where this year's date is another one or blank.
-- uncertain: A second, new decision beside the standing one is reported too.
-- tables: PlacedAdoption, PlacedAdoption_last
-- columns: PlacedAdoption.DATE_PLACED, PlacedAdoption_last.DATE_PLACED, PlacedAdoption_last.DATE_PLACED_CEASED
SELECT 'PlacedAdoption', p.row
FROM PlacedAdoption p
JOIN PlacedAdoption_last l ON l.CHILD = p.CHILD
WHERE l.DATE_PLACED IS NOT NULL
  AND l.DATE_PLACED_CEASED IS NULL
  AND ('PlacedAdoption_last', l.row, 'DATE_PLACED_CEASED') NOT IN (SELECT "table", row, "column" FROM unreadable)
  AND p.DATE_PLACED IS NOT l.DATE_PLACED;

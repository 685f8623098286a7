-- code: 551
-- severity: unknown
-- title: Placed for adoption, and no date of the decision
-- why: A child is placed for adoption only after the agency decided so; the date of that decision is due.
-- remedy: Add the decision to the placed-for-adoption records, or correct the placement.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an adoption placement of a child without a placed-for-adoption
--    record, or with one whose date is blank. An unreadable date counts as given. Not run where the table of placements for
--    adoption was not given; one with headings only is given.
-- tables: Episodes, PlacedAdoption
-- columns: Episodes.PLACE, PlacedAdoption.DATE_PLACED
SELECT 'Episodes', e.row
FROM Episodes e
LEFT JOIN PlacedAdoption p ON p.CHILD = e.CHILD
WHERE e.PLACE IN ('A3', 'A4', 'A5', 'A6')
  AND (p.row IS NULL OR (p.DATE_PLACED IS NULL
    AND ('PlacedAdoption', p.row, 'DATE_PLACED') NOT IN (SELECT "table", row, "column" FROM unreadable)))
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'PlacedAdoption');

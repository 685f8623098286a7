-- code: 584
-- severity: unknown
-- title: A decision after a reversed one does not have a later date
-- why: Last year's decision was reversed; if there is a decision now, it is a new one with a later date.
-- remedy: Enter the date of the new decision, or take the record out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a record of a child whose record of last year holds a date or a reason
--    of reversal, where this year's date is the same, earlier or blank. The open validator compares the dates as text, day first,
--    and takes positions of the joined rows for row numbers; we compare dates and report the rows meant.
-- tables: PlacedAdoption, PlacedAdoption_last
-- columns: PlacedAdoption.DATE_PLACED, PlacedAdoption_last.DATE_PLACED, PlacedAdoption_last.DATE_PLACED_CEASED,
--    PlacedAdoption_last.REASON_PLACED_CEASED
SELECT 'PlacedAdoption', p.row
FROM PlacedAdoption p
JOIN PlacedAdoption_last l ON l.CHILD = p.CHILD
WHERE (l.REASON_PLACED_CEASED IS NOT NULL
    OR l.DATE_PLACED_CEASED IS NOT NULL
    OR ('PlacedAdoption_last', l.row, 'DATE_PLACED_CEASED') IN (SELECT "table", row, "column" FROM unreadable))
  AND (p.DATE_PLACED <= l.DATE_PLACED
    OR (p.DATE_PLACED IS NULL
      AND ('PlacedAdoption', p.row, 'DATE_PLACED') NOT IN (SELECT "table", row, "column" FROM unreadable)));

-- code: 561
-- severity: unknown
-- title: A decision that was reversed last year stands again with the same date
-- why: Once reversed, a decision is over; if the child is again to be placed for adoption there is a new decision with its own
--    date.
-- remedy: Enter the date of the new decision, or take the record out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the same date of decision in both years, and last year a date or a
--    reason of reversal. An unreadable date of reversal counts as given.
-- tables: PlacedAdoption, PlacedAdoption_last
-- columns: PlacedAdoption.DATE_PLACED, PlacedAdoption_last.DATE_PLACED, PlacedAdoption_last.DATE_PLACED_CEASED,
--    PlacedAdoption_last.REASON_PLACED_CEASED
SELECT 'PlacedAdoption', p.row
FROM PlacedAdoption p
JOIN PlacedAdoption_last l ON l.CHILD = p.CHILD AND l.DATE_PLACED = p.DATE_PLACED
WHERE l.REASON_PLACED_CEASED IS NOT NULL
  OR l.DATE_PLACED_CEASED IS NOT NULL
  OR ('PlacedAdoption_last', l.row, 'DATE_PLACED_CEASED') IN (SELECT "table", row, "column" FROM unreadable);

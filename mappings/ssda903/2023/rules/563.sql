-- code: 563
-- severity: unknown
-- title: A reversal without the decision that it reverses
-- why: The date and the reason of a reversal make sense only where the decision itself is dated.
-- remedy: Enter the date of the decision, or take the reversal out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: date and reason of the reversal are given, the date of the decision is
--    blank. An unreadable date counts as given.
-- tables: PlacedAdoption
-- columns: PlacedAdoption.DATE_PLACED, PlacedAdoption.DATE_PLACED_CEASED, PlacedAdoption.REASON_PLACED_CEASED
SELECT 'PlacedAdoption', p.row
FROM PlacedAdoption p
WHERE p.REASON_PLACED_CEASED IS NOT NULL
  AND (p.DATE_PLACED_CEASED IS NOT NULL
    OR ('PlacedAdoption', p.row, 'DATE_PLACED_CEASED') IN (SELECT "table", row, "column" FROM unreadable))
  AND p.DATE_PLACED IS NULL
  AND ('PlacedAdoption', p.row, 'DATE_PLACED') NOT IN (SELECT "table", row, "column" FROM unreadable);

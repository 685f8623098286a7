-- code: 119
-- severity: unknown
-- title: A reversal with a day and no reason, or a reason and no day
-- why: Of a reversed decision both the day and the reason are collected.
-- remedy: Enter both, or neither.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: one of the two is given and the other is blank. A day that cannot be
--    read counts as given.
-- tables: PlacedAdoption
-- columns: PlacedAdoption.DATE_PLACED_CEASED, PlacedAdoption.REASON_PLACED_CEASED
SELECT 'PlacedAdoption', p.row
FROM PlacedAdoption p
WHERE p.REASON_PLACED_CEASED IS NULL
    AND (p.DATE_PLACED_CEASED IS NOT NULL
      OR ('PlacedAdoption', p.row, 'DATE_PLACED_CEASED') IN (SELECT "table", row, "column" FROM unreadable))
  OR p.REASON_PLACED_CEASED IS NOT NULL AND p.DATE_PLACED_CEASED IS NULL
    AND ('PlacedAdoption', p.row, 'DATE_PLACED_CEASED') NOT IN (SELECT "table", row, "column" FROM unreadable);

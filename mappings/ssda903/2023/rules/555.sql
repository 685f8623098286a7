-- code: 555
-- severity: unknown
-- title: A freeing order without a standing decision to place for adoption
-- why: A freeing order rests on the decision that the child should be placed for adoption; while it stands, that decision
--    cannot be reversed.
-- remedy: Add the decision; or, where a reversal is recorded, end the legal status or take the reversal out.
-- years: 2023 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: episodes under D1 of children without a placed-for-adoption record;
--    and, for children with an open episode under D1, the records that hold a date or a reason of reversal. An unreadable date
--    counts as given. Not run where no placed-for-adoption record was given at all.
-- tables: Episodes, PlacedAdoption
-- columns: Episodes.LS, Episodes.DEC, PlacedAdoption.CHILD, PlacedAdoption.DATE_PLACED_CEASED,
--    PlacedAdoption.REASON_PLACED_CEASED
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.LS = 'D1'
  AND NOT EXISTS (SELECT 1 FROM PlacedAdoption p WHERE p.CHILD = e.CHILD)
  AND EXISTS (SELECT 1 FROM PlacedAdoption LIMIT 1)
UNION ALL
SELECT 'PlacedAdoption', p.row
FROM PlacedAdoption p
JOIN Episodes e ON e.CHILD = p.CHILD
WHERE e.LS = 'D1' AND e.DEC IS NULL
  AND ('Episodes', e.row, 'DEC') NOT IN (SELECT "table", row, "column" FROM unreadable)
  AND (p.REASON_PLACED_CEASED IS NOT NULL OR p.DATE_PLACED_CEASED IS NOT NULL
    OR ('PlacedAdoption', p.row, 'DATE_PLACED_CEASED') IN (SELECT "table", row, "column" FROM unreadable));

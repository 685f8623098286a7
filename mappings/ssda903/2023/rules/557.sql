-- code: 557
-- severity: unknown
-- title: Left care without being adopted, and the plan for adoption was not reversed
-- why: A child who leaves care unadopted is no longer to be placed for adoption; the date and the reason of that decision are
--    due.
-- remedy: Complete the date and the reason of the reversal, or correct the reason the episode ended.
-- years: 2023 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: episodes in an adoption placement or under D1 or E1 that ended care
--    (a reason other than X1) by something else than adoption, where the child has no placed-for-adoption record or one whose
--    reversal lacks date or reason; both rows are reported. An unreadable date counts as given. Not run where the table of
--    placements for adoption was not given; one with headings only is given. The open validator's own case numbers rows as
--    fractions (2.0), because they come out of a join with gaps; they are the rows reported here.
-- tables: Episodes, PlacedAdoption
-- columns: Episodes.PLACE, Episodes.LS, Episodes.REC, PlacedAdoption.DATE_PLACED_CEASED, PlacedAdoption.REASON_PLACED_CEASED
WITH unadopted AS (
  SELECT e.row AS episode, p.row AS decision
  FROM Episodes e
  LEFT JOIN PlacedAdoption p ON p.CHILD = e.CHILD
  WHERE (e.PLACE IN ('A3', 'A4', 'A5', 'A6') OR e.LS IN ('D1', 'E1'))
    AND e.REC NOT IN ('E11', 'E12', 'X1')
    AND (p.row IS NULL OR p.REASON_PLACED_CEASED IS NULL
      OR (p.DATE_PLACED_CEASED IS NULL
        AND ('PlacedAdoption', p.row, 'DATE_PLACED_CEASED') NOT IN (SELECT "table", row, "column" FROM unreadable)))
    AND EXISTS (SELECT 1 FROM given WHERE "table" = 'PlacedAdoption')
)
SELECT 'Episodes', episode FROM unadopted
UNION ALL
SELECT 'PlacedAdoption', decision FROM unadopted WHERE decision IS NOT NULL;

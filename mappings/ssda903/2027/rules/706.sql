-- code: 706
-- severity: unknown
-- title: Last year's open deprivation of liberty order does not go on in this year's return
-- why: An order that stood when last year ended is in this year's return too, with the same start.
-- remedy: Bring the order over from last year's return, or end it there.
-- years: 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2027: an order that last year's return left open, and no order of the child
--    with the same start this year. There is no row of this year to report: as in the open validator the hit names DoLo with the
--    row number of last year's file.
-- uncertain: The row number is one of last year's file, so that the row of that number in this year's may be another child.
-- tables: DoLo, DoLo_last
-- columns: DoLo.DOLO_START, DoLo_last.DOLO_START, DoLo_last.DOLO_END
SELECT 'DoLo', l.row
FROM DoLo_last l
WHERE l.DOLO_END IS NULL
  AND ('DoLo_last', l.row, 'DOLO_END') NOT IN (SELECT "table", row, "column" FROM unreadable)
  AND NOT EXISTS (SELECT 1 FROM DoLo d WHERE d.CHILD = l.CHILD AND d.DOLO_START IS l.DOLO_START);

-- code: 710
-- severity: unknown
-- title: A deprivation of liberty order in a placement that cannot have one
-- why: A secure home, a young offender institution, parents and supported accommodation cannot be places of such an order.
-- remedy: Check the placement and the dates of the order.
-- years: 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2027: an order with both dates, and an episode of the child on one of its
--    days whose placement is K1, P1, R5 or K3; both rows are reported. The open validator looks for a column PLACEMENT, which the
--    files do not have, and stops; we read PLACE.
-- tables: DoLo, Episodes
-- columns: DoLo.DOLO_START, DoLo.DOLO_END, Episodes.DECOM, Episodes.DEC, Episodes.PLACE
WITH place AS (
  SELECT d.row AS dolo, e.row AS episode
  FROM DoLo d
  JOIN Episodes e ON e.CHILD = d.CHILD
  WHERE d.DOLO_END >= e.DECOM AND (d.DOLO_START <= e.DEC OR d.DOLO_START IS NOT NULL AND e.DEC IS NULL)
    AND e.PLACE IN ('K1', 'P1', 'R5', 'K3')
)
SELECT 'DoLo', dolo FROM place
UNION ALL
SELECT 'Episodes', episode FROM place;

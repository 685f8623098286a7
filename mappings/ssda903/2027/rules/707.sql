-- code: 707
-- severity: unknown
-- title: The child left care, and a deprivation of liberty order was not ended
-- why: A deprivation of liberty order ends at the latest when the child leaves care.
-- remedy: Enter the end of the deprivation of liberty order, or correct the end of care.
-- years: 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2027: a deprivation of liberty order that fits into none of the child's
--    periods of care (episodes of which each begins by the end of the one before). It does not fit where the period has ended and
--    it has not, where it is open and started before the period, where it ends after the period, or where it ends before the
--    period began. Children without episodes are left out.
-- tables: DoLo, Episodes
-- columns: DoLo.DOLO_START, DoLo.DOLO_END, Episodes.DECOM, Episodes.DEC
WITH episode AS (
  SELECT CHILD, DECOM, DEC, row_number() OVER w AS n, lag(DEC) OVER w AS earlier_end
  FROM Episodes
  WHERE DECOM IS NOT NULL AND CHILD IN (SELECT CHILD FROM DoLo)
  WINDOW w AS (PARTITION BY CHILD ORDER BY DECOM, row)
), numbered AS (
  SELECT CHILD, DECOM, DEC, n,
    sum(coalesce(DECOM > earlier_end, 0)) OVER (PARTITION BY CHILD ORDER BY n) AS period
  FROM episode
), care AS (
  SELECT DISTINCT CHILD,
    first_value(DECOM) OVER w AS began,
    last_value(DEC) OVER w AS ended
  FROM numbered
  WINDOW w AS (PARTITION BY CHILD, period ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
)
SELECT 'DoLo', d.row
FROM DoLo d
JOIN care c ON c.CHILD = d.CHILD
WHERE d.DOLO_START IS NOT NULL
GROUP BY d.row
HAVING min(CASE
  WHEN d.DOLO_END IS NULL THEN c.ended IS NOT NULL OR d.DOLO_START < c.began
  ELSE coalesce(d.DOLO_END > c.ended, 0) OR d.DOLO_END < c.began
END);

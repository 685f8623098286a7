-- code: 577
-- severity: unknown
-- title: The child left care, and a missing period was not ended
-- why: A missing period ends at the latest when the child leaves care.
-- remedy: Enter the end of the missing period, or correct the end of care.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a missing period that fits into none of the child's periods of care
--    (episodes of which each begins by the end of the one before). It does not fit where the period has ended and it has not,
--    where it is open and started before the period, where it ends after the period, or where it ends before the period began.
--    Children without episodes are left out.
-- tables: Missing, Episodes
-- columns: Missing.MIS_START, Missing.MIS_END, Episodes.DECOM, Episodes.DEC
WITH episode AS (
  SELECT CHILD, DECOM, DEC, row_number() OVER w AS n, lag(DEC) OVER w AS earlier_end
  FROM Episodes
  WHERE DECOM IS NOT NULL AND CHILD IN (SELECT CHILD FROM Missing)
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
SELECT 'Missing', m.row
FROM Missing m
JOIN care c ON c.CHILD = m.CHILD
WHERE m.MIS_START IS NOT NULL
GROUP BY m.row
HAVING min(CASE
  WHEN m.MIS_END IS NULL THEN c.ended IS NOT NULL OR m.MIS_START < c.began
  ELSE coalesce(m.MIS_END > c.ended, 0) OR m.MIS_END < c.began
END);

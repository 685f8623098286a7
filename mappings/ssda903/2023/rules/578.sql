-- code: 578
-- severity: unknown
-- title: The child went missing outside care
-- why: Only children in care are reported as missing; a start after the end of care, or before care, is a wrong date.
-- remedy: Check the start of the missing period and the periods of care.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the start lies in none of the child's periods of care (episodes of
--    which each begins by the end of the one before), both days counted. Children without episodes are left out.
-- tables: Missing, Episodes
-- columns: Missing.MIS_START, Episodes.DECOM, Episodes.DEC
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
HAVING min(m.MIS_START < c.began OR coalesce(m.MIS_START > c.ended, 0));

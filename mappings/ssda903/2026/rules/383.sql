-- code: 383
-- severity: unknown
-- title: Not back in the same placement after a temporary one
-- why: A temporary placement interrupts a normal one, to which the child returns.
-- remedy: Record the return, or record the interruption as a normal placement.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: the episode before was T0 to T4 and another stood before that: this one
--    has to have reason P and the placement and the postcode of that other.
-- uncertain: An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it last. Two
--    blank postcodes are the same here, and different in the open validator.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.RNE, Episodes.DECOM, Episodes.PL_POST
WITH step AS (
  SELECT e.row, e.DECOM, e.RNE, e.PLACE, e.PL_POST, lag(e.PLACE) OVER child AS interruption,
    lag(e.row, 2) OVER child AS home_row, lag(e.PLACE, 2) OVER child AS home,
    lag(e.PL_POST, 2) OVER child AS home_post
  FROM Episodes e
  WHERE e.CHILD IS NOT NULL AND e.DECOM IS NOT NULL
  WINDOW child AS (PARTITION BY e.CHILD ORDER BY e.DECOM, e.row)
)
SELECT 'Episodes', s.row
FROM step s
WHERE s.interruption IN ('T0', 'T1', 'T2', 'T3', 'T4') AND s.home_row IS NOT NULL
  AND (s.RNE IS NOT 'P' OR s.PLACE IS NOT s.home OR s.PL_POST IS NOT s.home_post);

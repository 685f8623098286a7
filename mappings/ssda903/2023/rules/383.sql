-- code: 383
-- severity: unknown
-- title: Not back in the same placement after a temporary one
-- why: A temporary placement interrupts a normal one, to which the child returns.
-- remedy: Record the return, or record the interruption as a normal placement.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the episode before was T0 to T4 and another stood before that: this one
--    has to have reason P and the placement of that other.
-- uncertain: An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it last.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.RNE, Episodes.DECOM
WITH step AS (
  SELECT e.row, e.DECOM, e.RNE, e.PLACE, lag(e.PLACE) OVER child AS interruption,
    lag(e.row, 2) OVER child AS home_row, lag(e.PLACE, 2) OVER child AS home
  FROM Episodes e
  WHERE e.CHILD IS NOT NULL AND e.DECOM IS NOT NULL
  WINDOW child AS (PARTITION BY e.CHILD ORDER BY e.DECOM, e.row)
)
SELECT 'Episodes', s.row
FROM step s
WHERE s.interruption IN ('T0', 'T1', 'T2', 'T3', 'T4') AND s.home_row IS NOT NULL
  AND (s.RNE IS NOT 'P' OR s.PLACE IS NOT s.home);

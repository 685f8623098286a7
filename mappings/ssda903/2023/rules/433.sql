-- code: 433
-- severity: unknown
-- title: A continuation that does not start when the episode before ended
-- why: Reasons P, L, T, U and B go on without a gap.
-- remedy: Correct RNE or a date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: one of the reasons P, L, T, U, B, and the episode before ended on
--    another day, or has no end.
-- uncertain: An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it last.
-- tables: Episodes
-- columns: Episodes.RNE, Episodes.DECOM, Episodes.DEC
WITH step AS (
  SELECT e.row, e.DECOM, e.RNE, lag(e.row) OVER child AS row_before, lag(e.DEC) OVER child AS end_before
  FROM Episodes e
  WHERE e.CHILD IS NOT NULL AND e.DECOM IS NOT NULL
  WINDOW child AS (PARTITION BY e.CHILD ORDER BY e.DECOM, e.DEC NULLS LAST, e.row)
)
SELECT 'Episodes', s.row
FROM step s
WHERE s.RNE IN ('P', 'L', 'T', 'U', 'B') AND s.row_before IS NOT NULL AND s.end_before IS NOT s.DECOM
  AND s.row_before NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC');

-- code: 431
-- severity: unknown
-- title: Starts care although the episode before had not ended earlier
-- why: Reason S begins a new period of care; one that begins the day the last ended is a continuation.
-- remedy: Correct RNE or a date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: reason S on an episode that starts on or before the day that the episode
--    before it ended.
-- tables: Episodes
-- columns: Episodes.RNE, Episodes.DECOM, Episodes.DEC
WITH step AS (
  SELECT e.row, e.DECOM, e.RNE, lag(e.DEC) OVER child AS end_before
  FROM Episodes e
  WHERE e.CHILD IS NOT NULL AND e.DECOM IS NOT NULL
  WINDOW child AS (PARTITION BY e.CHILD ORDER BY e.DECOM, e.row)
)
SELECT 'Episodes', s.row
FROM step s
WHERE s.RNE = 'S' AND s.DECOM <= s.end_before;

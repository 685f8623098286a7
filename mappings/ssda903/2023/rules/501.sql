-- code: 501
-- severity: unknown
-- title: An episode starts before the one before it ended
-- why: A child is in one episode at a time.
-- remedy: Correct one of the dates.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the start is earlier than the end of the episode before, by start.
-- tables: Episodes
-- columns: Episodes.DECOM, Episodes.DEC
WITH step AS (
  SELECT e.row, e.DECOM, lag(e.DEC) OVER child AS end_before
  FROM Episodes e
  WHERE e.CHILD IS NOT NULL AND e.DECOM IS NOT NULL
  WINDOW child AS (PARTITION BY e.CHILD ORDER BY e.DECOM, e.row)
)
SELECT 'Episodes', s.row
FROM step s
WHERE s.DECOM < s.end_before;

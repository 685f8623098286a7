-- code: 504
-- severity: unknown
-- title: The category of need changes within a period of care
-- why: The category says why care began and stays until it ends.
-- remedy: Correct CIN.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the episode before ended with X1 on the day this one starts, and its
--    category is another, or one of the two is blank.
-- tables: Episodes
-- columns: Episodes.CIN, Episodes.DECOM, Episodes.DEC, Episodes.REC
WITH step AS (
  SELECT e.row, e.DECOM, e.CIN, lag(e.CIN) OVER child AS cin_before, lag(e.DEC) OVER child AS end_before,
    lag(e.REC) OVER child AS reason_before
  FROM Episodes e
  WHERE e.CHILD IS NOT NULL AND e.DECOM IS NOT NULL
  WINDOW child AS (PARTITION BY e.CHILD ORDER BY e.DECOM, e.row)
)
SELECT 'Episodes', s.row
FROM step s
WHERE s.reason_before = 'X1' AND s.end_before = s.DECOM AND s.CIN IS NOT s.cin_before;

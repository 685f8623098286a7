-- code: 426
-- severity: unknown
-- title: Short breaks under V3 and under V4 in one year
-- why: V3 records each break of an agreed series, V4 the agreement as a whole; with both, the same breaks are counted twice.
-- remedy: Correct the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child with episodes under both: each of them is reported.
-- uncertain: All episodes in the file are taken to be of the year.
-- tables: Episodes
-- columns: Episodes.LS
SELECT 'Episodes', s.row
FROM (
  SELECT e.row, min(e.LS) OVER child AS one, max(e.LS) OVER child AS other
  FROM Episodes e
  WHERE e.LS IN ('V3', 'V4') AND e.CHILD IS NOT NULL
  WINDOW child AS (PARTITION BY e.CHILD)
) s
WHERE s.one <> s.other;

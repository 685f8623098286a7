-- code: SW11bSTG2
-- severity: unknown
-- title: A social worker left in the last days before 31 March, and none followed
-- why: A child in care always has a social worker.
-- remedy: Add the worker who followed, or clear the end.
-- years: 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: three forms, all about an end within the last five days of the year.
--    The child's only record ended then; or the record before (by start) did and this one has no start; or a record ended then and
--    after the start of the one before it.
-- uncertain: In the third form the open validator does not ask whether another record follows; we report the same rows.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DEC, SWEpisodes.SW_DECOM
WITH last_days AS (
  SELECT date(value, '-5 days') AS first, value AS last FROM parameter WHERE name = 'collection_end'
)
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s, last_days d
WHERE s.SW_DECOM IS NULL
  AND (
    SELECT p.SW_DEC FROM SWEpisodes p
    WHERE p.CHILD = s.CHILD AND (p.SW_DECOM IS NOT NULL OR p.row < s.row)
    ORDER BY p.SW_DECOM DESC NULLS FIRST, p.row DESC
    LIMIT 1) BETWEEN d.first AND d.last
UNION ALL
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s, last_days d
WHERE s.SW_DEC BETWEEN d.first AND d.last AND s.CHILD IS NOT NULL
  AND (NOT EXISTS (SELECT 1 FROM SWEpisodes p WHERE p.CHILD = s.CHILD AND p.row <> s.row)
    OR (
      SELECT max(p.SW_DECOM) FROM SWEpisodes p
      WHERE p.CHILD = s.CHILD AND (p.SW_DECOM < s.SW_DECOM OR p.SW_DECOM = s.SW_DECOM AND p.row > s.row)) < s.SW_DEC);

-- code: SW11aSTG2
-- severity: unknown
-- title: A social worker left before 31 March, and the next did not follow within five days
-- why: A child in care always has a social worker.
-- remedy: Check the start, and the end of the worker before.
-- years: 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: each record against the child's record before it by start: that one
--    ended five days before the last day of the year or earlier, and this one starts more than five days before or after that end,
--    or has no start. This row is reported.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DEC, SWEpisodes.SW_DECOM
WITH spell AS (
  SELECT row, SW_DECOM, lag(SW_DEC) OVER (PARTITION BY CHILD ORDER BY SW_DECOM NULLS LAST, row) AS earlier_end
  FROM SWEpisodes
  WHERE CHILD IS NOT NULL
)
SELECT 'SWEpisodes', row
FROM spell
WHERE earlier_end <= date((SELECT value FROM parameter WHERE name = 'collection_end'), '-5 days')
  AND coalesce(abs(julianday(SW_DECOM) - julianday(earlier_end)) > 5, 1);

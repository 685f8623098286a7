-- code: SW10STG2
-- severity: unknown
-- title: A social worker's start does not meet the end of the one before
-- why: One worker takes over from the other, within a week.
-- remedy: Check the start, and the end of the worker before.
-- years: 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: each record against the child's record before it by start: it starts
--    more than seven days before or after the end of that one; where that one has no end, or this one no start, that is a hit too.
-- uncertain: That a blank end before, or a blank start, is a hit is seen in the open validator only.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DECOM, SWEpisodes.SW_DEC
WITH spell AS (
  SELECT row, SW_DECOM,
    lag(row) OVER w AS earlier,
    lag(SW_DEC) OVER w AS earlier_end
  FROM SWEpisodes
  WHERE CHILD IS NOT NULL
  WINDOW w AS (PARTITION BY CHILD ORDER BY SW_DECOM NULLS LAST, SW_DEC NULLS LAST, row)
)
SELECT 'SWEpisodes', row
FROM spell
WHERE earlier IS NOT NULL
  AND coalesce(abs(julianday(SW_DECOM) - julianday(earlier_end)) > 7, 1);

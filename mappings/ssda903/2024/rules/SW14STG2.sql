-- code: SW14STG2
-- severity: unknown
-- title: A social worker's time without its end, and it is not the latest
-- why: Only the latest worker can still be with the child.
-- remedy: Enter the end.
-- years: 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: the end is blank or cannot be read, and the record is not the child's
--    last by start; a record without a start counts as the last.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DEC, SWEpisodes.SW_DECOM
WITH spell AS (
  SELECT row, SW_DEC, row_number() OVER (PARTITION BY CHILD ORDER BY SW_DECOM DESC NULLS FIRST, row DESC) AS n
  FROM SWEpisodes
  WHERE CHILD IS NOT NULL
)
SELECT 'SWEpisodes', row
FROM spell
WHERE n > 1 AND SW_DEC IS NULL;

-- code: SW08STG2
-- severity: unknown
-- title: A new social worker began, and the time of the one before has no end
-- why: A child has one social worker at a time.
-- remedy: Enter when the earlier worker's time ended.
-- years: 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: a record with a start and without an end that can be read, which is
--    not the child's last by start; a record without a start counts as the last.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DEC, SWEpisodes.SW_DECOM
WITH spell AS (
  SELECT row, SW_DECOM, SW_DEC, row_number() OVER (PARTITION BY CHILD ORDER BY SW_DECOM DESC NULLS FIRST, row DESC) AS n
  FROM SWEpisodes
  WHERE CHILD IS NOT NULL
)
SELECT 'SWEpisodes', row
FROM spell
WHERE n > 1 AND SW_DEC IS NULL AND SW_DECOM IS NOT NULL;

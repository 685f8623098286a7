-- code: SW16bSTG2
-- severity: unknown
-- title: The start differs from the social worker's record that last year's return left open
-- why: The worker with whom last year ended is the first worker of this year's return, with the same record.
-- remedy: Check the record against last year's return.
-- years: none
-- reading: csc-validator-be-903 0.1.17, withdrawn rule of 2025: the child's latest record of last year has no end, and the
--    start of the first record of this year is another. In force in no year: added and taken out again in 2025.
-- tables: SWEpisodes, SWEpisodes_last
-- columns: SWEpisodes.SW_DECOM, SWEpisodes_last.SW_DECOM, SWEpisodes_last.SW_DEC
WITH latest AS (
  SELECT CHILD, row, SW_DECOM, SW_DEC, row_number() OVER (PARTITION BY CHILD ORDER BY SW_DECOM DESC NULLS LAST, row) AS n
  FROM SWEpisodes_last
), earliest AS (
  SELECT CHILD, row, SW_DECOM, row_number() OVER (PARTITION BY CHILD ORDER BY SW_DECOM NULLS LAST, row) AS n
  FROM SWEpisodes
)
SELECT 'SWEpisodes', s.row
FROM earliest s
JOIN latest l ON l.CHILD = s.CHILD AND l.n = 1
WHERE s.n = 1 AND s.SW_DECOM IS NOT l.SW_DECOM
  AND l.SW_DEC IS NULL
  AND ('SWEpisodes_last', l.row, 'SW_DEC') NOT IN (SELECT "table", row, "column" FROM unreadable);

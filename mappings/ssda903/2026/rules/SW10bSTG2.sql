-- code: SW10bSTG2
-- severity: unknown
-- title: A first contact while an earlier social worker was still with the child
-- why: A first contact means that there was no worker before.
-- remedy: Check the reason and the start, and the end of the worker before.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: a record with the reason FCONTA that starts on or before the end of
--    the child's record before it by start.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DECOM, SWEpisodes.SW_REASON, SWEpisodes.SW_DEC
WITH spell AS (
  SELECT row, SW_DECOM, SW_REASON,
    lag(row) OVER w AS earlier,
    lag(SW_DEC) OVER w AS earlier_end
  FROM SWEpisodes
  WHERE CHILD IS NOT NULL
  WINDOW w AS (PARTITION BY CHILD ORDER BY SW_DECOM NULLS LAST, SW_DEC NULLS LAST, row)
)
SELECT 'SWEpisodes', row
FROM spell
WHERE SW_REASON = 'FCONTA' AND SW_DECOM <= earlier_end;

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
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
JOIN worker_order o ON o.row = s.row
JOIN SWEpisodes p ON p.row = o.earlier
WHERE s.SW_REASON = 'FCONTA' AND s.SW_DECOM <= p.SW_DEC;

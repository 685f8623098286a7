-- code: SW01bSTG1
-- severity: unknown
-- title: A worker's record without its start, or without worker or reason
-- why: From 1 April 2023 worker, start and reason are due with each record.
-- remedy: Enter the worker's identifier, the start and the reason.
-- years: 2025
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: the start is blank or cannot be read; or it is on or after 1 April
--    2023 and identifier or reason is blank.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_ID, SWEpisodes.SW_DECOM, SWEpisodes.SW_REASON
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_DECOM IS NULL OR s.SW_DECOM >= '2023-04-01' AND (s.SW_ID IS NULL OR s.SW_REASON IS NULL);

-- code: SW01aSTG1
-- severity: unknown
-- title: A worker's record without its start, or an early one without the worker
-- why: Worker and start are due with each record, whenever it began.
-- remedy: Enter the worker's identifier and the start.
-- years: 2025
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: the start is blank or cannot be read; or it is earlier than 1 April
--    2023 and the identifier is blank.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_ID, SWEpisodes.SW_DECOM
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_DECOM IS NULL OR s.SW_DECOM < '2023-04-01' AND s.SW_ID IS NULL;

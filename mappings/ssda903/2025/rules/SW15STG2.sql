-- code: SW15STG2
-- severity: unknown
-- title: The reason of a change of social worker is missing
-- why: With each worker of the last two years the reason of the change is due.
-- remedy: Enter one of the ten codes.
-- years: none
-- reading: csc-validator-be-903 0.1.17, withdrawn rule of 2025: the reason is blank and the start is not earlier than a year
--    before the year, or blank. In force in no year: added and taken out again in 2025.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_REASON, SWEpisodes.SW_DECOM
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_REASON IS NULL
  AND coalesce(s.SW_DECOM >= date((SELECT value FROM parameter WHERE name = 'collection_start'), '-1 year'), 1);

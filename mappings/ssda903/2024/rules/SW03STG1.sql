-- code: SW03STG1
-- severity: unknown
-- title: A worker's record is incomplete
-- why: Worker, start and reason are due with each record.
-- remedy: Complete the record.
-- years: 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: identifier, start or reason is blank. An unreadable start counts as
--    given.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_ID, SWEpisodes.SW_DECOM, SWEpisodes.SW_REASON
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_ID IS NULL OR s.SW_REASON IS NULL OR (s.SW_DECOM IS NULL
    AND ('SWEpisodes', s.row, 'SW_DECOM') NOT IN (SELECT "table", row, "column" FROM unreadable));

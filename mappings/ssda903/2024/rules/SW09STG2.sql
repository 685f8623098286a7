-- code: SW09STG2
-- severity: unknown
-- title: A social worker's time with the child lasted less than a day
-- why: A worker who begins and ends on one day is most often a booking, not a worker.
-- remedy: Check both dates, or take the record out.
-- years: 2024 2025
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: start and end are the same day.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DECOM, SWEpisodes.SW_DEC
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_DEC = s.SW_DECOM;

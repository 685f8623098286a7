-- code: SW18STG2
-- severity: unknown
-- title: A social worker's time with the child does not end after its start
-- why: One of the two dates is wrong.
-- remedy: Check both.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: the end is on the day of the start or earlier.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DEC, SWEpisodes.SW_DECOM
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_DEC <= s.SW_DECOM;

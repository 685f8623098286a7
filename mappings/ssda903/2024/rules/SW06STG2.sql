-- code: SW06STG2
-- severity: unknown
-- title: A social worker's time with the child starts after the year
-- why: What starts later belongs to the next return.
-- remedy: Check the start, or leave the record to next year's return.
-- years: 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: the start is later than the last day of the year.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DECOM
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_DECOM > (SELECT value FROM parameter WHERE name = 'collection_end');

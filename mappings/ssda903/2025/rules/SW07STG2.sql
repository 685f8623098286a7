-- code: SW07STG2
-- severity: unknown
-- title: A social worker's time with the child ends outside the reporting period
-- why: The return holds the workers of its period; what ended earlier belongs to an earlier return, what ends later is still
--    open.
-- remedy: Check the end; leave it blank where the worker was with the child on 31 March.
-- years: 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: the end is earlier than the first day of the year before, or later
--    than the last day of the year.
-- uncertain: The open validator takes a year for 365.2425 days, so that its period begins a day later where the year before
--    holds a 29 February.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DEC
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_DEC < date((SELECT value FROM parameter WHERE name = 'collection_start'), '-1 year')
   OR s.SW_DEC > (SELECT value FROM parameter WHERE name = 'collection_end');

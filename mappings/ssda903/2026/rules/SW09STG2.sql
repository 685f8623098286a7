-- code: SW09STG2
-- severity: unknown
-- title: A social worker's time with the child lasted less than three days
-- why: So short a time is most often a booking, not a worker.
-- remedy: Check both dates, or take the record out.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: the end is less than three days after the start, or before it.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DECOM, SWEpisodes.SW_DEC
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE julianday(s.SW_DEC) - julianday(s.SW_DECOM) < 3;

-- code: SW08STG2
-- severity: unknown
-- title: A new social worker began, and the time of the one before has no end
-- why: A child has one social worker at a time.
-- remedy: Enter when the earlier worker's time ended.
-- years: 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: a record with a start and without an end that can be read, which is
--    not the child's latest by start.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DEC, SWEpisodes.SW_DECOM
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_DEC IS NULL
  AND EXISTS (
    SELECT 1 FROM SWEpisodes later
    WHERE later.CHILD = s.CHILD AND (later.SW_DECOM > s.SW_DECOM OR later.SW_DECOM = s.SW_DECOM AND later.row > s.row));

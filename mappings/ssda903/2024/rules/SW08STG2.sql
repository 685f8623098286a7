-- code: SW08STG2
-- severity: unknown
-- title: A new social worker began, and the time of the one before has no end
-- why: A child has one social worker at a time.
-- remedy: Enter when the earlier worker's time ended.
-- years: 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: a record with a start and without an end that can be read, which is
--    not the child's last by start; a record without a start counts as the last.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DEC, SWEpisodes.SW_DECOM
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.SW_DEC IS NULL AND s.SW_DECOM IS NOT NULL
  AND (EXISTS (SELECT 1 FROM SWEpisodes n WHERE n.CHILD = s.CHILD AND (n.SW_DECOM, n.row) > (s.SW_DECOM, s.row))
    OR EXISTS (SELECT 1 FROM SWEpisodes n WHERE n.CHILD = s.CHILD AND n.SW_DECOM IS NULL));

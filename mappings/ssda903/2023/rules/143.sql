-- code: 143
-- severity: unknown
-- title: An unknown reason for a new episode
-- why: Whether care began or went on is told from the reason.
-- remedy: Use S, P, L, T, U or B.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `episode_start_reason` in the
--    collection year; blank is no hit. The open validator's own case has values in small letters and empty text among its
--    hits; its reader turns the first into capitals and the second into blanks before any rule runs, so no file brings them,
--    and they are no hits here.
-- tables: Episodes
-- columns: Episodes.RNE
SELECT 'Episodes', t.row
FROM Episodes t
WHERE t.RNE IS NOT NULL
  AND t.RNE NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'episode_start_reason'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value));

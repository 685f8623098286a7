-- code: 149
-- severity: unknown
-- title: An unknown reason for the end of an episode
-- why: Whether care ended, and how, is told from the reason.
-- remedy: Use a code of the list.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `episode_end_reason` in the
--    collection year; blank is no hit. The open validator's own case has values in small letters and empty text among its
--    hits; its reader turns the first into capitals and the second into blanks before any rule runs, so no file brings them,
--    and they are no hits here.
-- tables: Episodes
-- columns: Episodes.REC
SELECT 'Episodes', t.row
FROM Episodes t
WHERE t.REC IS NOT NULL
  AND t.REC NOT IN (
    SELECT c.code
    FROM code_list c
    JOIN parameter begins ON begins.name = 'collection_start'
    JOIN parameter ends ON ends.name = 'collection_end'
    WHERE c.list = 'episode_end_reason'
      AND (c.valid_from IS NULL OR c.valid_from <= ends.value)
      AND (c.valid_to IS NULL OR c.valid_to >= begins.value));

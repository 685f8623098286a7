-- code: 357
-- severity: unknown
-- title: The first episode of a child does not start care
-- why: Who was not in care before comes into it with reason S.
-- remedy: Add the episode that is missing before it, or set RNE to S.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the earliest episode of a child in the file starts on or after the first
--    day of the year and its reason is not S, or blank.
-- uncertain: Only the file of the year is looked at, as in the open validator: an earlier episode that last year's return holds
--    does not excuse.
-- tables: Episodes
-- columns: Episodes.RNE, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
WHERE e.RNE IS NOT 'S' AND e.DECOM >= (SELECT value FROM parameter WHERE name = 'collection_start')
  AND o.earlier IS NULL;

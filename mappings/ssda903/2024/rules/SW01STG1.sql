-- code: SW01STG1
-- severity: unknown
-- title: In care on 31 March, and the social worker is not said in full
-- why: For each child in care at the end of the year the worker, the start and the reason are due.
-- remedy: Complete the social worker's record of this child.
-- years: 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: an episode without an end and not under V3 or V4, of a child without a
--    worker's record or with one whose identifier, start or reason is blank. As in the open validator the hit names SWEpisodes
--    with the row number of the episode. Unreadable dates count as given. Not run where no worker's record was given at all.
-- uncertain: The row number is one of the episodes, though the hit stands under SWEpisodes.
-- tables: Episodes, SWEpisodes
-- columns: Episodes.DEC, Episodes.LS, SWEpisodes.SW_ID, SWEpisodes.SW_DECOM, SWEpisodes.SW_REASON
SELECT 'SWEpisodes', e.row
FROM Episodes e
LEFT JOIN SWEpisodes s ON s.CHILD = e.CHILD
WHERE e.DEC IS NULL AND ('Episodes', e.row, 'DEC') NOT IN (SELECT "table", row, "column" FROM unreadable)
  AND (e.LS IS NULL OR e.LS NOT IN ('V3', 'V4'))
  AND (s.SW_ID IS NULL OR s.SW_REASON IS NULL
    OR (s.SW_DECOM IS NULL
      AND ('SWEpisodes', s.row, 'SW_DECOM') NOT IN (SELECT "table", row, "column" FROM unreadable)))
  AND EXISTS (SELECT 1 FROM SWEpisodes LIMIT 1);

-- code: SW17STG2
-- severity: unknown
-- title: No social worker is open at 31 March
-- why: A child in care always has a social worker, so the latest record is open.
-- remedy: Add the worker who followed, or clear the end.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: the child's latest record by start has an end. An unreadable end
--    counts as given.
-- uncertain: Children who are not in care on 31 March are not left out, by the open validator or by us.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DEC, SWEpisodes.SW_DECOM
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE s.CHILD IS NOT NULL
  AND (s.SW_DEC IS NOT NULL OR ('SWEpisodes', s.row, 'SW_DEC') IN (SELECT "table", row, "column" FROM unreadable))
  AND NOT EXISTS (
    SELECT 1 FROM SWEpisodes n
    WHERE n.CHILD = s.CHILD AND (coalesce(n.SW_DECOM, ''), s.row) > (coalesce(s.SW_DECOM, ''), n.row));

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
WITH spell AS (
  SELECT row, SW_DEC, row_number() OVER (PARTITION BY CHILD ORDER BY SW_DECOM DESC NULLS LAST, row) AS n
  FROM SWEpisodes
  WHERE CHILD IS NOT NULL
)
SELECT 'SWEpisodes', s.row
FROM spell s
WHERE s.n = 1 AND (s.SW_DEC IS NOT NULL
    OR ('SWEpisodes', s.row, 'SW_DEC') IN (SELECT "table", row, "column" FROM unreadable));

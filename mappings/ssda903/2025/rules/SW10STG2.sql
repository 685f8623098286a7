-- code: SW10STG2
-- severity: unknown
-- title: A social worker's start does not meet the end of the one before
-- why: One worker takes over from the other, within a week.
-- remedy: Check the start, and the end of the worker before.
-- years: 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: each record against the child's record before it by start (first
--    contacts, FCONTA, are left out): it starts more than seven days before or after the end of that one; where that one has no
--    end, or this one no start, that is a hit too.
-- uncertain: That a blank end before, or a blank start, is a hit is seen in the open validator only. SW10aSTG2 says the same
--    from 2026 on.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DECOM, SWEpisodes.SW_DEC, SWEpisodes.SW_REASON
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
JOIN worker_order o ON o.row = s.row
JOIN SWEpisodes p ON p.row = o.earlier
WHERE s.SW_REASON IS NOT 'FCONTA'
  AND coalesce(abs(julianday(s.SW_DECOM) - julianday(p.SW_DEC)) > 7, 1);

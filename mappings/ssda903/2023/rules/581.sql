-- code: 581
-- severity: unknown
-- title: The child went missing while in no episode
-- why: Only a child in care can be reported as missing from care.
-- remedy: Check the start of the missing period and the episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the start lies in none of the child's episodes, both days counted; a
--    blank start lies in none. Children without episodes are left out.
-- uncertain: The headline of the rule speaks of the time before care only; the open validator reports a start after care and a
--    blank start as well, and so do we.
-- tables: Missing, Episodes
-- columns: Missing.MIS_START, Episodes.DECOM, Episodes.DEC
SELECT 'Missing', m.row
FROM Missing m
WHERE EXISTS (SELECT 1 FROM Episodes e WHERE e.CHILD = m.CHILD)
  AND NOT EXISTS (
    SELECT 1 FROM Episodes e
    WHERE e.CHILD = m.CHILD AND m.MIS_START >= e.DECOM AND (m.MIS_START <= e.DEC OR e.DEC IS NULL));

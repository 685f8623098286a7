-- code: 575
-- severity: unknown
-- title: The placement from which the child went missing ended, and the missing period is open
-- why: When the placement ends the absence from it ends too.
-- remedy: Enter the end of the missing period, or correct the end of the episode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a period with a blank end that starts within an episode of the child
--    that has ended (both days counted). An unreadable end counts as given.
-- tables: Missing, Episodes
-- columns: Missing.MIS_START, Missing.MIS_END, Episodes.DECOM, Episodes.DEC
SELECT 'Missing', m.row
FROM Missing m
JOIN Episodes e ON e.CHILD = m.CHILD
WHERE m.MIS_START >= e.DECOM AND m.MIS_START <= e.DEC
  AND m.MIS_END IS NULL
  AND ('Missing', m.row, 'MIS_END') NOT IN (SELECT "table", row, "column" FROM unreadable);

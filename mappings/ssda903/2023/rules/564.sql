-- code: 564
-- severity: unknown
-- title: A missing period without its start
-- why: Without its start a period in which a child was missing cannot be counted or followed up.
-- remedy: Enter the day on which the child went missing.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the kind of absence is M or A and the start is blank. An unreadable
--    start counts as given.
-- tables: Missing
-- columns: Missing.MISSING, Missing.MIS_START
SELECT 'Missing', m.row
FROM Missing m
WHERE m.MISSING IN ('M', 'A') AND m.MIS_START IS NULL
  AND ('Missing', m.row, 'MIS_START') NOT IN (SELECT "table", row, "column" FROM unreadable);

-- code: 148
-- severity: unknown
-- title: An end without a reason, or a reason without an end
-- why: Of an episode that ended both are collected.
-- remedy: Enter both, or neither.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: one of the two is given and the other is blank. A day that cannot be
--    read counts as given.
-- tables: Episodes
-- columns: Episodes.DEC, Episodes.REC
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.REC IS NULL
    AND (e.DEC IS NOT NULL OR ('Episodes', e.row, 'DEC') IN (SELECT "table", row, "column" FROM unreadable))
  OR e.REC IS NOT NULL AND e.DEC IS NULL
    AND ('Episodes', e.row, 'DEC') NOT IN (SELECT "table", row, "column" FROM unreadable);

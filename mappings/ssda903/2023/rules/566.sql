-- code: 566
-- severity: unknown
-- title: The end of a missing period without its kind
-- why: Whether the child was missing or away without leave is due with each period.
-- remedy: Say whether the child was missing (M) or away without leave (A).
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the end is given and the kind of absence is blank. An unreadable date
--    counts as given.
-- tables: Missing
-- columns: Missing.MISSING, Missing.MIS_END
SELECT 'Missing', m.row
FROM Missing m
WHERE m.MISSING IS NULL AND (m.MIS_END IS NOT NULL
    OR ('Missing', m.row, 'MIS_END') IN (SELECT "table", row, "column" FROM unreadable));

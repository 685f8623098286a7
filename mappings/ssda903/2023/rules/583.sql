-- code: 583
-- severity: medium
-- title: An earlier decision to place for adoption was not reversed
-- why: Of several decisions only the latest can stand.
-- remedy: Check that all decisions are right, and enter when the earlier one was reversed; that may have been in an earlier
--    year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: each decision of the child but the latest, where the date of reversal
--    is blank. The open validator finds the latest by comparing dates as text, day first; we compare them as dates. An unreadable
--    date of reversal counts as given.
-- tables: PlacedAdoption
-- columns: PlacedAdoption.DATE_PLACED, PlacedAdoption.DATE_PLACED_CEASED
WITH decision AS (
  SELECT row, DATE_PLACED_CEASED, row_number() OVER (PARTITION BY CHILD ORDER BY DATE_PLACED DESC NULLS LAST, row) AS n
  FROM PlacedAdoption
  WHERE CHILD IS NOT NULL
)
SELECT 'PlacedAdoption', p.row
FROM decision p
WHERE p.n > 1 AND p.DATE_PLACED_CEASED IS NULL
  AND ('PlacedAdoption', p.row, 'DATE_PLACED_CEASED') NOT IN (SELECT "table", row, "column" FROM unreadable);

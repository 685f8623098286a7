-- code: 579
-- severity: unknown
-- title: A new decision while an earlier one stands
-- why: There is one decision at a time that a child should be placed for adoption.
-- remedy: Enter when the earlier decision was reversed, or correct the dates.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: each decision against the child's decision before it: that one has no
--    date of reversal, or was reversed after this one was made. This row is reported.
-- tables: PlacedAdoption
-- columns: PlacedAdoption.DATE_PLACED, PlacedAdoption.DATE_PLACED_CEASED
WITH decision AS (
  SELECT row, DATE_PLACED,
    lag(row) OVER w AS earlier,
    lag(DATE_PLACED_CEASED) OVER w AS earlier_end
  FROM PlacedAdoption
  WHERE CHILD IS NOT NULL
  WINDOW w AS (PARTITION BY CHILD ORDER BY DATE_PLACED NULLS LAST, row)
)
SELECT 'PlacedAdoption', row
FROM decision
WHERE earlier IS NOT NULL AND (earlier_end IS NULL OR DATE_PLACED < earlier_end);

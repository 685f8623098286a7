-- code: 523
-- severity: unknown
-- title: Two dates of one decision differ
-- why: DATE_PLACED and DATE_INT are the same decision, reported in two tables.
-- remedy: Correct the wrong one.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: both dates of a child are known and differ. Both records are reported.
-- uncertain: A child with two decisions, one of them reversed, is reported for the reversed one too, as in the open validator.
-- tables: PlacedAdoption, AD1
-- columns: PlacedAdoption.DATE_PLACED, AD1.DATE_INT
WITH hit AS (
  SELECT p.row AS decision, a.row AS adoption
  FROM AD1 a
  JOIN PlacedAdoption p ON p.CHILD = a.CHILD
  WHERE p.DATE_PLACED <> a.DATE_INT
)
SELECT 'PlacedAdoption', decision FROM hit
UNION ALL
SELECT 'AD1', adoption FROM hit;

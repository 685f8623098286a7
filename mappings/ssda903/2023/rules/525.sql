-- code: 525
-- severity: unknown
-- title: Adopted although the decision was reversed
-- why: After a reversal no adoption follows in the year.
-- remedy: Remove the adoption record, or clear the reversal.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a date of reversal, readable or not, and anything in the adoption record
--    of the child. Both records are reported.
-- tables: PlacedAdoption, AD1
-- columns: PlacedAdoption.DATE_PLACED_CEASED, AD1.DATE_INT, AD1.DATE_MATCH, AD1.FOSTER_CARE, AD1.NB_ADOPTR, AD1.SEX_ADOPTR,
--    AD1.LS_ADOPTR
WITH hit AS (
  SELECT p.row AS decision, a.row AS adoption
  FROM AD1 a
  JOIN PlacedAdoption p ON p.CHILD = a.CHILD
  WHERE (p.DATE_PLACED_CEASED IS NOT NULL
      OR p.row IN (SELECT u.row FROM unreadable u WHERE u."table" = 'PlacedAdoption' AND u."column" = 'DATE_PLACED_CEASED'))
    AND (coalesce(a.DATE_INT, a.DATE_MATCH, a.FOSTER_CARE, a.NB_ADOPTR, a.SEX_ADOPTR, a.LS_ADOPTR) IS NOT NULL
      OR a.row IN (SELECT u.row FROM unreadable u WHERE u."table" = 'AD1' AND u."column" IN ('DATE_INT', 'DATE_MATCH', 'NB_ADOPTR')))
)
SELECT 'PlacedAdoption', decision FROM hit
UNION ALL
SELECT 'AD1', adoption FROM hit;

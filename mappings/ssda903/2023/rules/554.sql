-- code: 554
-- severity: unknown
-- title: The decision was made after the placement order
-- why: The agency decides before the court grants the placement order, or on the same day.
-- remedy: Check the date of the decision and the start of the first episode under the placement order.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: any decision of the child that is later than the start of the child's
--    first episode under E1; the episode and those decisions are reported.
-- uncertain: Only the episodes of this return are seen; an order of an earlier year makes a wrong hit or hides a right one.
-- tables: Episodes, PlacedAdoption
-- columns: Episodes.LS, Episodes.DECOM, PlacedAdoption.DATE_PLACED
WITH granted AS (
  SELECT CHILD, row, DECOM, row_number() OVER (PARTITION BY CHILD ORDER BY DECOM, row) AS n
  FROM Episodes
  WHERE LS = 'E1' AND DECOM IS NOT NULL
), late AS (
  SELECT g.row AS episode, p.row AS decision
  FROM granted g
  JOIN PlacedAdoption p ON p.CHILD = g.CHILD
  WHERE g.n = 1 AND p.DATE_PLACED > g.DECOM
)
SELECT 'Episodes', episode FROM late
UNION ALL
SELECT 'PlacedAdoption', decision FROM late;

-- code: 552
-- severity: unknown
-- title: The decision was made after the child was placed for adoption
-- why: The decision that a child should be placed for adoption comes before the placement, or on the same day.
-- remedy: Check the date of the decision and the start of the first adoption placement.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the child's latest decision against the start of the child's first
--    adoption placement; the episode and the decision are both reported. The open validator's own case numbers rows as
--    fractions (2.0), because they come out of a join with gaps; they are the rows reported here.
-- tables: Episodes, PlacedAdoption
-- columns: Episodes.DECOM, Episodes.PLACE, PlacedAdoption.DATE_PLACED
WITH decision AS (
  SELECT CHILD, row, DATE_PLACED, row_number() OVER (PARTITION BY CHILD ORDER BY DATE_PLACED DESC, row) AS n
  FROM PlacedAdoption
  WHERE DATE_PLACED IS NOT NULL
), placement AS (
  SELECT CHILD, row, DECOM, row_number() OVER (PARTITION BY CHILD ORDER BY DECOM, row) AS n
  FROM Episodes
  WHERE PLACE IN ('A3', 'A4', 'A5', 'A6') AND DECOM IS NOT NULL
), late AS (
  SELECT p.row AS episode, d.row AS decision
  FROM placement p
  JOIN decision d ON d.CHILD = p.CHILD AND d.n = 1
  WHERE p.n = 1 AND p.DECOM < d.DATE_PLACED
)
SELECT 'Episodes', episode FROM late
UNION ALL
SELECT 'PlacedAdoption', decision FROM late;

-- code: 521
-- severity: unknown
-- title: Should be placed after the adoptive placement began
-- why: The decision comes first, the placement then.
-- remedy: Correct DATE_INT or the start of the placement.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the decision that adoption is best is later than the start of an episode
--    with placement A3 to A6. Both records are reported.
-- tables: AD1, Episodes
-- columns: AD1.DATE_INT, Episodes.DECOM, Episodes.PLACE
WITH hit AS (
  SELECT e.row AS episode, a.row AS adoption
  FROM AD1 a
  JOIN Episodes e ON e.CHILD = a.CHILD
  WHERE e.PLACE IN ('A3', 'A4', 'A5', 'A6') AND a.DATE_INT > e.DECOM
)
SELECT 'Episodes', episode FROM hit
UNION ALL
SELECT 'AD1', adoption FROM hit;

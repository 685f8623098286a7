-- code: 331
-- severity: unknown
-- title: Matched after the placement that ended in adoption
-- why: The child is matched with adopters first and placed with them then.
-- remedy: Correct DATE_MATCH or the start of the placement.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the match is later than the start of an episode that ended in adoption
--    (E11, E12). Both records are reported.
-- tables: AD1, Episodes
-- columns: AD1.DATE_MATCH, Episodes.DECOM, Episodes.REC
WITH hit AS (
  SELECT e.row AS episode, a.row AS adoption
  FROM AD1 a
  JOIN Episodes e ON e.CHILD = a.CHILD
  WHERE e.REC IN ('E11', 'E12') AND a.DATE_MATCH > e.DECOM
)
SELECT 'Episodes', episode FROM hit
UNION ALL
SELECT 'AD1', adoption FROM hit;

-- code: 334
-- severity: unknown
-- title: Should be placed before care began
-- why: The decision is about a child in care.
-- remedy: Correct DATE_INT or the start of care.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the decision that adoption is best is earlier than the latest start of
--    care (reason S). Both records are reported.
-- tables: AD1, Episodes
-- columns: AD1.DATE_INT, Episodes.DECOM, Episodes.RNE
WITH start AS (
  SELECT e.CHILD, e.row, e.DECOM, row_number() OVER (PARTITION BY e.CHILD ORDER BY e.DECOM DESC, e.row) AS nth
  FROM Episodes e
  WHERE e.RNE = 'S' AND e.DECOM IS NOT NULL AND e.CHILD IN (SELECT CHILD FROM AD1)
),
hit AS (
  SELECT s.row AS episode, a.row AS adoption
  FROM start s
  JOIN AD1 a ON a.CHILD = s.CHILD
  WHERE s.nth = 1 AND a.DATE_INT < s.DECOM
)
SELECT 'Episodes', episode FROM hit
UNION
SELECT 'AD1', adoption FROM hit;

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
WITH hit AS (
  SELECT e.row AS episode, a.row AS adoption
  FROM AD1 a
  JOIN Episodes e ON e.CHILD = a.CHILD
  WHERE e.RNE = 'S' AND a.DATE_INT < e.DECOM
    AND NOT EXISTS (SELECT 1 FROM Episodes m WHERE m.CHILD = e.CHILD AND m.RNE = 'S' AND (m.DECOM, e.row) > (e.DECOM, m.row))
)
SELECT 'Episodes', episode FROM hit
UNION ALL
SELECT 'AD1', adoption FROM hit;

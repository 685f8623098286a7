-- code: 601
-- severity: unknown
-- title: Adopted in the year, and the adoption details are incomplete
-- why: Each adopted child's record of the adoption is due in full.
-- remedy: Complete the six adoption items.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended in the year by adoption, and an adoption record
--    of the child with one of the six items blank; both rows are reported. A child without an adoption record makes no hit. What
--    cannot be read counts as given.
-- tables: Episodes, AD1
-- columns: Episodes.REC, Episodes.DEC, AD1.DATE_INT, AD1.DATE_MATCH, AD1.FOSTER_CARE, AD1.NB_ADOPTR, AD1.SEX_ADOPTR,
--    AD1.LS_ADOPTR
WITH year AS (
  SELECT max(CASE name WHEN 'collection_start' THEN value END) AS first, max(CASE name WHEN 'collection_end' THEN value END) AS last
  FROM parameter
), incomplete AS (
  SELECT e.row AS episode, a.row AS adoption
  FROM Episodes e
  JOIN year y ON e.DEC BETWEEN y.first AND y.last
  JOIN AD1 a ON a.CHILD = e.CHILD
  WHERE e.REC IN ('E11', 'E12')
    AND (a.FOSTER_CARE IS NULL OR a.SEX_ADOPTR IS NULL OR a.LS_ADOPTR IS NULL
      OR (a.DATE_INT IS NULL
        AND ('AD1', a.row, 'DATE_INT') NOT IN (SELECT "table", row, "column" FROM unreadable))
      OR (a.DATE_MATCH IS NULL
        AND ('AD1', a.row, 'DATE_MATCH') NOT IN (SELECT "table", row, "column" FROM unreadable))
      OR (a.NB_ADOPTR IS NULL
        AND ('AD1', a.row, 'NB_ADOPTR') NOT IN (SELECT "table", row, "column" FROM unreadable)))
)
SELECT 'Episodes', episode FROM incomplete
UNION ALL
SELECT 'AD1', adoption FROM incomplete;

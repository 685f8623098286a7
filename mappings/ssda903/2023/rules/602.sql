-- code: 602
-- severity: unknown
-- title: Adoption details of a child who was not adopted in the year
-- why: The record of an adoption belongs to a child whose care ended by adoption in this year.
-- remedy: Take the adoption record out, or correct the end of the episode and its reason.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an adoption record with any of its six items given, of a child
--    without an episode that ended in the year by adoption. What cannot be read counts as given. Not run where the table of
--    episodes was not given; one with headings only is given.
-- tables: AD1, Episodes
-- columns: AD1.CHILD, AD1.DATE_INT, AD1.DATE_MATCH, AD1.FOSTER_CARE, AD1.NB_ADOPTR, AD1.SEX_ADOPTR, AD1.LS_ADOPTR,
--    Episodes.DEC, Episodes.REC
WITH year AS (
  SELECT max(CASE name WHEN 'collection_start' THEN value END) AS first, max(CASE name WHEN 'collection_end' THEN value END) AS last
  FROM parameter
)
SELECT 'AD1', a.row
FROM AD1 a, year y
WHERE (a.FOSTER_CARE IS NOT NULL OR a.SEX_ADOPTR IS NOT NULL OR a.LS_ADOPTR IS NOT NULL
    OR a.DATE_INT IS NOT NULL OR ('AD1', a.row, 'DATE_INT') IN (SELECT "table", row, "column" FROM unreadable)
    OR a.DATE_MATCH IS NOT NULL
    OR ('AD1', a.row, 'DATE_MATCH') IN (SELECT "table", row, "column" FROM unreadable)
    OR a.NB_ADOPTR IS NOT NULL
    OR ('AD1', a.row, 'NB_ADOPTR') IN (SELECT "table", row, "column" FROM unreadable))
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes')
  AND NOT EXISTS (
    SELECT 1 FROM Episodes e
    WHERE e.CHILD = a.CHILD AND e.REC IN ('E11', 'E12') AND e.DEC BETWEEN y.first AND y.last);

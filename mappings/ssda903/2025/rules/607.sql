-- code: 607
-- severity: unknown
-- title: A girl left care in the year, and whether she is a mother is not said
-- why: For girls who left care in the year the mother item is due.
-- remedy: Say whether she is a mother (1) or not (0).
-- years: 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: an episode that ended in the year with a reason other than X1 and not
--    under V3 or V4, of a child of sex F whose mother item is blank; the episode and the header row are both reported.
-- tables: Header, Episodes
-- columns: Header.MOTHER, Header.SEX, Episodes.DEC, Episodes.REC, Episodes.LS
WITH year AS (
  SELECT max(CASE name WHEN 'collection_start' THEN value END) AS first, max(CASE name WHEN 'collection_end' THEN value END) AS last
  FROM parameter
), silent AS (
  SELECT e.row AS episode, h.row AS header
  FROM Episodes e
  JOIN year y ON e.DEC BETWEEN y.first AND y.last
  JOIN Header h ON h.CHILD = e.CHILD
  WHERE e.REC <> 'X1' AND (e.LS IS NULL OR e.LS NOT IN ('V3', 'V4'))
    AND h.SEX = 'F' AND h.MOTHER IS NULL
)
SELECT 'Episodes', episode FROM silent
UNION ALL
SELECT 'Header', header FROM silent;

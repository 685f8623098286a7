-- code: 205B
-- severity: unknown
-- title: Unaccompanied and seeking asylum in both years, though the dates say otherwise
-- why: The status ends at the eighteenth birthday, or on a day within the year.
-- remedy: Correct DUC in this year's or last year's return.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child marked as an unaccompanied asylum-seeking child in both years,
--    where last year's date is not the eighteenth birthday, or this year's date lies outside the year and is not last year's
--    date: header and UASC record are reported. A blank or unreadable date is none of these. A child is marked by a record in
--    the UASC table that gives a sex or a date. The birth date is that of last year's UASC record; whoever was born on 29
--    February is eighteen on 28 February or 1 March.
-- uncertain: In the open validator a child that is listed and in no header is not marked; here the list decides. In the open
--    validator's own cases the header says no and the UASC table gives a date, which only the XML form could say; a header in
--    tables has no such mark.
-- tables: Header, UASC, UASC_last
-- columns: UASC.SEX, UASC.DUC, UASC_last.SEX, UASC_last.DOB, UASC_last.DUC, Header.CHILD
WITH year AS (
  SELECT s.value AS first, e.value AS last
  FROM parameter s
  JOIN parameter e ON e.name = 'collection_end'
  WHERE s.name = 'collection_start'
),
now AS (
  SELECT u.CHILD, u.row, u.DUC
  FROM UASC u
  WHERE (u.SEX IS NOT NULL OR u.DUC IS NOT NULL
      OR u.row IN (SELECT x.row FROM unreadable x WHERE x."table" = 'UASC' AND x."column" = 'DUC'))
),
before AS (
  SELECT l.CHILD, l.DUC, l.DOB
  FROM UASC_last l
  WHERE (l.SEX IS NOT NULL OR l.DUC IS NOT NULL
      OR l.row IN (SELECT x.row FROM unreadable x WHERE x."table" = 'UASC_last' AND x."column" = 'DUC'))
),
wrong AS (
  SELECT n.CHILD, n.row
  FROM now n
  JOIN before b ON b.CHILD = n.CHILD
  CROSS JOIN year y
  WHERE (coalesce(n.DUC, '') NOT BETWEEN y.first AND y.last AND coalesce(n.DUC, '') <> coalesce(b.DUC, '?'))
    OR (coalesce(b.DUC, '') <> coalesce(date(b.DOB, '+18 years'), '?')
      AND NOT (coalesce(b.DOB, '') LIKE '%-02-29' AND coalesce(b.DUC, '') = date(b.DOB, '+18 years', '-1 day')))
)
SELECT 'UASC', w.row
FROM wrong w
UNION
SELECT 'Header', h.row
FROM Header h
WHERE h.CHILD IN (SELECT w.CHILD FROM wrong w);

-- code: 205B
-- severity: unknown
-- title: Unaccompanied and seeking asylum in both years, though the dates say otherwise
-- why: The status ends at the eighteenth birthday, or on a day within the year.
-- remedy: Correct DUC in this year's or last year's return.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child marked in both years, where last year's date is not the
--    eighteenth birthday, or this year's date lies outside the year and is not last year's date: header and UASC record are
--    reported. A blank or unreadable date is none of these. Whether a child is marked as an unaccompanied asylum-seeking child
--    the header says where it can (UASC, in the XML form); else a record in the UASC table that gives a sex or a date. The
--    birth date is that of last year's UASC record; whoever was born on 29 February is eighteen on 28 February or 1 March.
-- uncertain: In the open validator a child that is listed and in no header is not marked; here the list decides.
-- tables: Header, Header_last, UASC, UASC_last
-- columns: Header.UASC, Header_last.UASC, UASC.SEX, UASC.DUC, UASC_last.SEX, UASC_last.DOB, UASC_last.DUC
WITH year AS (
  SELECT s.value AS first, e.value AS last
  FROM parameter s
  JOIN parameter e ON e.name = 'collection_end'
  WHERE s.name = 'collection_start'
),
now AS (
  SELECT h.CHILD
  FROM Header h
  WHERE h.UASC IN ('1', '1.0') AND h.CHILD IS NOT NULL
  UNION
  SELECT u.CHILD
  FROM UASC u
  WHERE u.CHILD IS NOT NULL
    AND (u.SEX IS NOT NULL OR u.DUC IS NOT NULL
      OR u.row IN (SELECT x.row FROM unreadable x WHERE x."table" = 'UASC' AND x."column" = 'DUC'))
    AND NOT EXISTS (SELECT 1 FROM Header h WHERE h.CHILD = u.CHILD AND h.UASC IS NOT NULL)
),
before AS (
  SELECT h.CHILD
  FROM Header_last h
  WHERE h.UASC IN ('1', '1.0') AND h.CHILD IS NOT NULL
  UNION
  SELECT u.CHILD
  FROM UASC_last u
  WHERE u.CHILD IS NOT NULL
    AND (u.SEX IS NOT NULL OR u.DUC IS NOT NULL
      OR u.row IN (SELECT x.row FROM unreadable x WHERE x."table" = 'UASC_last' AND x."column" = 'DUC'))
    AND NOT EXISTS (SELECT 1 FROM Header_last h WHERE h.CHILD = u.CHILD AND h.UASC IS NOT NULL)
),
wrong AS (
  SELECT n.CHILD
  FROM now n
  JOIN before b ON b.CHILD = n.CHILD
  CROSS JOIN year y
  LEFT JOIN UASC u ON u.CHILD = n.CHILD
  LEFT JOIN UASC_last l ON l.CHILD = n.CHILD
  WHERE (coalesce(u.DUC, '') NOT BETWEEN y.first AND y.last AND coalesce(u.DUC, '') <> coalesce(l.DUC, '?'))
    OR (coalesce(l.DUC, '') <> coalesce(date(l.DOB, '+18 years'), '?')
      AND NOT (coalesce(l.DOB, '') LIKE '%-02-29' AND coalesce(l.DUC, '') = date(l.DOB, '+18 years', '-1 day')))
)
SELECT 'UASC', u.row
FROM UASC u
WHERE u.CHILD IN (SELECT c.CHILD FROM wrong c)
UNION ALL
SELECT 'Header', h.row
FROM Header h
WHERE h.CHILD IN (SELECT c.CHILD FROM wrong c);

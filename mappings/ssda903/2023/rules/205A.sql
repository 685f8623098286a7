-- code: 205A
-- severity: unknown
-- title: No longer unaccompanied and seeking asylum, though it did not cease last year
-- why: A child who was marked last year is marked this year too, unless the status ceased in that year.
-- remedy: Mark or list the child, or correct the date of last year's return.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child who was marked last year and is not this year, where this year
--    gives a date all the same, or last year's date does not lie in last year's collection year (a blank or unreadable one does
--    not): header and UASC record are reported. Whether a child is marked as an unaccompanied asylum-seeking child the header
--    says where it can (UASC, in the XML form); else a record in the UASC table that gives a sex or a date. Not run where this
--    year gives neither marks nor UASC records.
-- uncertain: In tables the open validator never reports anything, because it begins with the children listed this year, who all
--    count as marked there; here the wording decides.
-- tables: Header, Header_last, UASC, UASC_last
-- columns: Header.UASC, Header_last.UASC, UASC.CHILD, UASC.SEX, UASC.DUC, UASC_last.SEX, UASC_last.DUC
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
gone AS (
  SELECT b.CHILD
  FROM before b
  CROSS JOIN year y
  LEFT JOIN UASC_last l ON l.CHILD = b.CHILD
  WHERE b.CHILD NOT IN (SELECT n.CHILD FROM now n)
    AND (EXISTS (SELECT 1 FROM UASC LIMIT 1) OR EXISTS (SELECT 1 FROM Header h WHERE h.UASC IS NOT NULL))
    AND (coalesce(l.DUC, '') NOT BETWEEN date(y.first, '-1 year') AND date(y.last, '-1 year')
      OR EXISTS (
        SELECT 1 FROM UASC u
        WHERE u.CHILD = b.CHILD
          AND (u.DUC IS NOT NULL
      OR u.row IN (SELECT x.row FROM unreadable x WHERE x."table" = 'UASC' AND x."column" = 'DUC'))))
)
SELECT 'UASC', u.row
FROM UASC u
WHERE u.CHILD IN (SELECT c.CHILD FROM gone c)
UNION ALL
SELECT 'Header', h.row
FROM Header h
WHERE h.CHILD IN (SELECT c.CHILD FROM gone c);

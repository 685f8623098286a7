-- code: 205A
-- severity: unknown
-- title: No longer unaccompanied and seeking asylum, though it did not cease last year
-- why: A child who was marked last year is marked this year too, unless the status ceased in that year.
-- remedy: List the child in UASC, or correct the date of last year's return.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child who was marked as an unaccompanied asylum-seeking child last
--    year and is not marked this year, and whose status did not cease within last year's collection year: header and UASC
--    record are reported. A child is marked by a record in the UASC table that gives a sex or a date. Not run where no UASC
--    record was given this year.
-- uncertain: In tables the open validator never reports anything, because it begins with the children listed this year, who all
--    count as marked; here the wording decides. In the open validator's own cases the header says no and the UASC table gives a
--    date, which only the XML form could say; a header in tables has no such mark.
-- tables: Header, UASC, UASC_last
-- columns: UASC.CHILD, UASC.SEX, UASC.DUC, UASC_last.SEX, UASC_last.DUC, Header.CHILD
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
gone AS (
  SELECT b.CHILD
  FROM before b
  CROSS JOIN year y
  WHERE (b.DUC IS NULL OR b.DUC < date(y.first, '-1 year') OR b.DUC > date(y.last, '-1 year'))
    AND b.CHILD NOT IN (SELECT n.CHILD FROM now n WHERE n.CHILD IS NOT NULL)
    AND EXISTS (SELECT 1 FROM UASC)
)
SELECT 'UASC', u.row
FROM UASC u
WHERE u.CHILD IN (SELECT g.CHILD FROM gone g)
UNION ALL
SELECT 'Header', h.row
FROM Header h
WHERE h.CHILD IN (SELECT g.CHILD FROM gone g);

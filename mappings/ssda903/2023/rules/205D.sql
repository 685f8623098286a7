-- code: 205D
-- severity: unknown
-- title: Unaccompanied and seeking asylum now, though not last year
-- why: A child who was in care last year without the mark did not become unaccompanied since.
-- remedy: Correct the list of this year or of last year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child marked as an unaccompanied asylum-seeking child this year, who
--    was in last year's return (its header or its UASC table) without the mark: the header is reported, the UASC record where
--    no header was given. A child is marked by a record in the UASC table that gives a sex or a date. Not run where no UASC
--    record was given last year.
-- uncertain: In the open validator's own cases the header says no and the UASC table gives a date, which only the XML form
--    could say; a header in tables has no such mark.
-- tables: Header, Header_last, UASC, UASC_last
-- columns: UASC.CHILD, UASC.SEX, UASC.DUC, UASC_last.SEX, UASC_last.DUC, Header.CHILD, Header_last.CHILD
WITH now AS (
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
became AS (
  SELECT n.CHILD, n.row
  FROM now n
  WHERE n.CHILD NOT IN (SELECT b.CHILD FROM before b WHERE b.CHILD IS NOT NULL)
    AND (EXISTS (SELECT 1 FROM Header_last h WHERE h.CHILD = n.CHILD) OR EXISTS (SELECT 1 FROM UASC_last l WHERE l.CHILD = n.CHILD))
    AND EXISTS (SELECT 1 FROM UASC_last)
)
SELECT 'Header', h.row
FROM Header h
WHERE h.CHILD IN (SELECT b.CHILD FROM became b)
UNION ALL
SELECT 'UASC', b.row
FROM became b
WHERE NOT EXISTS (SELECT 1 FROM Header);

-- code: 205D
-- severity: unknown
-- title: Unaccompanied and seeking asylum now, though not last year
-- why: A child who was in care last year without the mark did not become unaccompanied since.
-- remedy: Correct the mark or the list of this year or of last year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child marked this year, who was in last year's return (its header
--    or its UASC table) without the mark: the header is reported, the UASC record where no header was given. Whether a child is
--    marked as an unaccompanied asylum-seeking child the header says where it can (UASC, in the XML form); else a record in the
--    UASC table that gives a sex or a date. Not run where last year gave neither marks nor a table UASC, be it with headings
--    only.
-- tables: Header, Header_last, UASC, UASC_last
-- columns: Header.UASC, Header_last.UASC, UASC.CHILD, UASC.SEX, UASC.DUC, UASC_last.SEX, UASC_last.DUC
WITH now AS (
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
became AS (
  SELECT n.CHILD
  FROM now n
  WHERE n.CHILD NOT IN (SELECT b.CHILD FROM before b)
    AND (EXISTS (SELECT 1 FROM Header_last h WHERE h.CHILD = n.CHILD) OR EXISTS (SELECT 1 FROM UASC_last l WHERE l.CHILD = n.CHILD))
    AND (EXISTS (SELECT 1 FROM given WHERE "table" = 'UASC_last') OR EXISTS (SELECT 1 FROM Header_last h WHERE h.UASC IS NOT NULL))
)
SELECT 'Header', h.row
FROM Header h
WHERE h.CHILD IN (SELECT b.CHILD FROM became b)
UNION ALL
SELECT 'UASC', u.row
FROM UASC u
WHERE u.CHILD IN (SELECT b.CHILD FROM became b)
  AND NOT EXISTS (SELECT 1 FROM Header LIMIT 1);

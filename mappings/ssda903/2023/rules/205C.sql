-- code: 205C
-- severity: unknown
-- title: A date is given for a child who never was unaccompanied and seeking asylum
-- why: Without the mark there is no status that could cease.
-- remedy: Mark the child, or clear DUC.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child who is marked neither this year nor last year, and a date in
--    one of the two: header and UASC record are reported. Whether a child is marked as an unaccompanied asylum-seeking child
--    the header says where it can (UASC, in the XML form); else a record in the UASC table that gives a sex or a date. So only
--    the XML form can break the rule.
-- tables: Header, Header_last, UASC, UASC_last
-- columns: Header.UASC, Header_last.UASC, UASC.DUC, UASC_last.DUC
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
dated AS (
  SELECT u.CHILD
  FROM UASC u
  WHERE (u.DUC IS NOT NULL
      OR u.row IN (SELECT x.row FROM unreadable x WHERE x."table" = 'UASC' AND x."column" = 'DUC'))
  UNION
  SELECT l.CHILD
  FROM UASC_last l
  WHERE (l.DUC IS NOT NULL
      OR l.row IN (SELECT x.row FROM unreadable x WHERE x."table" = 'UASC_last' AND x."column" = 'DUC'))
),
never AS (
  SELECT d.CHILD
  FROM dated d
  WHERE d.CHILD NOT IN (SELECT n.CHILD FROM now n) AND d.CHILD NOT IN (SELECT b.CHILD FROM before b)
)
SELECT 'UASC', u.row
FROM UASC u
WHERE u.CHILD IN (SELECT c.CHILD FROM never c)
UNION ALL
SELECT 'Header', h.row
FROM Header h
WHERE h.CHILD IN (SELECT c.CHILD FROM never c);

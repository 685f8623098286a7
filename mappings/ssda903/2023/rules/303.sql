-- code: 303
-- severity: unknown
-- title: A date on which the status of an asylum-seeking child ceased, and no such status
-- why: Only a status that there is can cease.
-- remedy: Mark the child, or clear DUC.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the header says that the child is not an unaccompanied asylum-seeking
--    child (UASC other than 1), and the UASC table gives a date: both records are reported. Only the XML form has that mark; in
--    tables being listed is the mark, so they cannot break the rule.
-- tables: Header, UASC
-- columns: Header.UASC, UASC.DUC
WITH wrong AS (
  SELECT u.row AS listed, h.row AS header
  FROM UASC u
  JOIN Header h ON h.CHILD = u.CHILD
  WHERE h.UASC NOT IN ('1', '1.0')
    AND (u.DUC IS NOT NULL
      OR u.row IN (SELECT x.row FROM unreadable x WHERE x."table" = 'UASC' AND x."column" = 'DUC'))
)
SELECT 'UASC', w.listed FROM wrong w
UNION ALL
SELECT 'Header', w.header FROM wrong w;

-- code: 105
-- severity: unknown
-- title: Whether the child is unaccompanied is missing or unknown
-- why: The XML form asks it of every child.
-- remedy: Record 1 for an unaccompanied asylum-seeking child and 0 for others.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: another mark than 0 or 1 in the header, or none, in the XML form. In
--    the form of tables being listed in UASC says it, and the rule is not run. Where the parameter file_format does not tell
--    the form (csv or xml), a return without any mark in its headers counts as tables.
-- uncertain: An XML return in which no header at all has a mark passes where the form is not told.
-- tables: Header
-- columns: Header.UASC
SELECT 'Header', h.row
FROM Header h
WHERE coalesce(h.UASC, '') NOT IN ('0', '1', '0.0', '1.0')
  AND CASE (SELECT max(value) FROM parameter WHERE name = 'file_format')
    WHEN 'xml' THEN 1
    WHEN 'csv' THEN 0
    ELSE EXISTS (SELECT 1 FROM Header g WHERE g.UASC IS NOT NULL)
    END;

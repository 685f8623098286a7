-- code: INT01
-- severity: unknown
-- title: An adoption record of a child who is not in the header
-- why: The header names each child of the return; without it there is no sex, no birth date and no ethnic group.
-- remedy: Add the child to the header, or correct the identifier.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the row's child is in no header row; a row without an identifier is
--    reported too. Not run where no header was given.
-- tables: AD1, Header
-- columns: AD1.CHILD, Header.CHILD
SELECT 'AD1', t.row
FROM AD1 t
WHERE NOT EXISTS (SELECT 1 FROM Header h WHERE h.CHILD = t.CHILD)
  AND EXISTS (SELECT 1 FROM Header LIMIT 1);

-- code: 174
-- severity: unknown
-- title: A birth date of a mother's child for a boy
-- why: Whether the child is a mother, and of whom, is asked of girls.
-- remedy: Clear MC_DOB, or correct the sex.
-- years: 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: the sex says male and the birth date of the child's own child is
--    given. A day that cannot be read counts as given.
-- tables: Header
-- columns: Header.SEX, Header.MC_DOB
SELECT 'Header', h.row
FROM Header h
WHERE h.SEX = 'M'
  AND (h.MC_DOB IS NOT NULL
    OR h.row IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Header' AND u."column" = 'MC_DOB'));

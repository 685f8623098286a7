-- code: 612
-- severity: unknown
-- title: A first child's birth date, and the girl is not marked as a mother
-- why: The two items contradict each other.
-- remedy: Set the mother item to 1, or take the birth date out.
-- years: 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: sex F, the mother item 0 or blank, and a birth date of a child of
--    hers. An unreadable date counts as given.
-- tables: Header
-- columns: Header.SEX, Header.MOTHER, Header.MC_DOB
SELECT 'Header', h.row
FROM Header h
WHERE h.SEX = 'F'
  AND (h.MOTHER IS NULL OR h.MOTHER IN ('0', '0.0'))
  AND (h.MC_DOB IS NOT NULL
    OR ('Header', h.row, 'MC_DOB') IN (SELECT "table", row, "column" FROM unreadable));

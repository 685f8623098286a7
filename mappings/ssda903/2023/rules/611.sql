-- code: 611
-- severity: unknown
-- title: A mother without the birth date of her first child
-- why: Where the young person is a mother, the birth date of her first child is due.
-- remedy: Enter the birth date, or correct the mother item.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the mother item says yes, the birth date is blank. An unreadable date
--    counts as given.
-- tables: Header
-- columns: Header.MOTHER, Header.MC_DOB
SELECT 'Header', h.row
FROM Header h
WHERE h.MOTHER IN ('1', '1.0') AND h.MC_DOB IS NULL
  AND ('Header', h.row, 'MC_DOB') NOT IN (SELECT "table", row, "column" FROM unreadable);

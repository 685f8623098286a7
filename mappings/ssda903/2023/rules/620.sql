-- code: 620
-- severity: unknown
-- title: Marked as a mother before the age of eleven
-- why: The mother item or the date of birth is wrong.
-- remedy: Check both.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the mother item says yes, and the eleventh birthday is later than the
--    first day of the year.
-- tables: Header
-- columns: Header.DOB, Header.MOTHER
SELECT 'Header', h.row
FROM Header h
WHERE h.MOTHER IN ('1', '1.0') AND date(h.DOB, '+11 years') > (SELECT value FROM parameter WHERE name = 'collection_start');

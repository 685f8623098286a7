-- code: 351
-- severity: unknown
-- title: Over 25 at the start of the year
-- why: Nobody of that age is looked after or followed as a care leaver in this return; the birth date is wrong or the record is
--    old.
-- remedy: Correct the date of birth, or remove the record.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: twenty-five before the first day of the collection year.
-- tables: Header
-- columns: Header.DOB
SELECT 'Header', h.row
FROM Header h
WHERE date(h.DOB, '+25 years') < (SELECT value FROM parameter WHERE name = 'collection_start');

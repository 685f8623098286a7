-- code: 301
-- severity: unknown
-- title: Born after the year
-- why: A child of the return was born by its last day.
-- remedy: Correct the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a birth date after the last day of the year.
-- tables: Header
-- columns: Header.DOB
SELECT 'Header', h.row
FROM Header h
WHERE h.DOB > (SELECT value FROM parameter WHERE name = 'collection_end');

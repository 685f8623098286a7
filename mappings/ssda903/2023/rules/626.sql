-- code: 626
-- severity: unknown
-- title: A mother whose child was born before the year, and last year she was none
-- why: A birth before this year should have stood in last year's return.
-- remedy: Check the birth date and last year's mother item.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the mother item says yes now and said no last year, and the birth date
--    is earlier than the first day of the year.
-- tables: Header, Header_last
-- columns: Header.MOTHER, Header.MC_DOB, Header_last.MOTHER
SELECT 'Header', h.row
FROM Header h
JOIN Header_last l ON l.CHILD = h.CHILD
WHERE h.MOTHER IN ('1', '1.0') AND l.MOTHER IN ('0', '0.0')
  AND h.MC_DOB < (SELECT value FROM parameter WHERE name = 'collection_start');

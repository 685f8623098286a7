-- code: 209
-- severity: unknown
-- title: No pupil number for want of school age, though old enough
-- why: UN1 is for children who are not yet old enough for school.
-- remedy: Record UPN, or the reason that applies.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: UN1 for a child whose fourth birthday was on or before 31 August of
--    the year before the collection year begins (2021 for the return of 2022 to 2023).
-- tables: Header
-- columns: Header.UPN, Header.DOB
SELECT 'Header', h.row
FROM Header h
WHERE h.UPN = 'UN1'
  AND date(h.DOB, '+4 years') <= (
    SELECT (CAST(substr(value, 1, 4) AS INTEGER) - 1) || '-08-31' FROM parameter WHERE name = 'collection_start');

-- code: INT12
-- severity: unknown
-- title: A placed-for-adoption record with another birth date than the header
-- why: A child has one date of birth, whichever file names it.
-- remedy: Check which of the two dates is right.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: both dates can be read and differ; where the header names the child
--    more than once, one differing row is enough.
-- tables: PlacedAdoption, Header
-- columns: PlacedAdoption.DOB, Header.DOB
SELECT 'PlacedAdoption', t.row
FROM PlacedAdoption t
JOIN Header h ON h.CHILD = t.CHILD
WHERE t.DOB <> h.DOB;

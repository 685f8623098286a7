-- code: 8535Q
-- severity: medium
-- title: A child died before it was born, or died without a date of birth
-- why: One of the two dates is wrong.
-- remedy: Correct the date of death or of birth, or enter the date of birth.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: there is a date of death, and the date of birth is later, missing or
--    cannot be read.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.PersonDeathDate, ChildIdentifiers.PersonBirthDate
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE i.PersonDeathDate IS NOT NULL AND (i.PersonBirthDate IS NULL OR i.PersonBirthDate > i.PersonDeathDate);

-- code: 8525Q
-- severity: medium
-- title: A child has neither a date of birth nor an expected one, or both
-- why: The age of the child, or that it is not yet born, must be known; the one date takes the place of the other.
-- remedy: Enter the date of birth; for a child who was not born by the end of the year the expected one alone.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: both dates are given, or none that can be read.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.PersonBirthDate, ChildIdentifiers.ExpectedPersonBirthDate
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE (i.PersonBirthDate IS NULL) = (i.ExpectedPersonBirthDate IS NULL);

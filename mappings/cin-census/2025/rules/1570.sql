-- code: 1570
-- severity: high
-- title: The identifier of a child is longer than 20 characters
-- why: The department cuts or refuses it, and the child cannot be followed from year to year.
-- remedy: Give the child an identifier of at most 20 letters and digits, and keep it.
-- years: 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2025: more than 20 characters.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.LAchildID
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE length(i.LAchildID) > 20;

-- code: 1580
-- severity: high
-- title: The identifier of a child has other characters than letters and digits
-- why: The department refuses it, and the child cannot be followed from year to year.
-- remedy: Give the child an identifier of letters and digits alone, and keep it.
-- years: 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2025: anything but letters and digits. Letters are those from A to Z,
--    small or capital; the open validator takes letters of any alphabet.
-- uncertain: Whether the department takes letters with accents is not known.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.LAchildID
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE i.LAchildID GLOB '*[^0-9A-Za-z]*';

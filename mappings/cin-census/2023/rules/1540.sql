-- code: 1540
-- severity: high
-- title: The unique pupil number has something else than digits from the fifth to the twelfth character
-- why: The number links the child to school records; with a wrong one the child is matched to nobody, or to another pupil.
-- remedy: Look the number up at the school or in the national register, and type it again.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the characters from the fifth to the twelfth must be digits. A
--    number too short to have all eight is a hit here; the open validator lets it pass as long as what there is consists of
--    digits.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.UPN
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE substr(i.UPN, 5, 8) NOT GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]';

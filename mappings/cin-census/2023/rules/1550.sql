-- code: 1550
-- severity: high
-- title: The last character of the unique pupil number is not allowed
-- why: The number links the child to school records; with a wrong one the child is matched to nobody, or to another pupil.
-- remedy: Look the number up at the school or in the national register, and type it again.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: of numbers with 13 characters: the last is a digit, or a capital
--    letter other than I, O and S.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.UPN
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE length(i.UPN) = 13 AND substr(i.UPN, 13) NOT GLOB '[0-9A-HJ-NP-RT-Z]';

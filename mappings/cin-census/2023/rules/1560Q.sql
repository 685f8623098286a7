-- code: 1560Q
-- severity: medium
-- title: The former unique pupil number does not have the form of one
-- why: A number of another form matches no school record.
-- remedy: Look the former number up; leave it out if the child had none.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: 13 characters: a letter, then eleven digits, then a digit or, in a
--    temporary number, a letter.
-- uncertain: The open validator reports every number that ends in a letter; the public schemas of the census allow the
--    letter, and a temporary number is the usual former number, so it passes here.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.FormerUPN
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE i.FormerUPN NOT GLOB '[A-Za-z][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9A-Za-z]';

-- code: 4180
-- severity: high
-- title: The gender of a child is missing or no code of the census
-- why: Every figure by gender is short of this child.
-- remedy: Enter the gender with a code of the list.
-- years: 2023 2024
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the gender is missing, or stands not in the list gender_current.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.GenderCurrent
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'gender_current' AND c.code = i.GenderCurrent);

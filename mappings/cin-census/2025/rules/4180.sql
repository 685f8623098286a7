-- code: 4180
-- severity: high
-- title: The sex of a child is missing or no code of the census
-- why: Every figure by sex is short of this child.
-- remedy: Enter the sex with a code of the list.
-- years: 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2025: the sex is missing, or stands not in the list sex.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.Sex
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'sex' AND c.code = i.Sex);

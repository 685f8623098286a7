-- code: 4220
-- severity: high
-- title: The ethnic group of a child is missing or no code of the census
-- why: Every figure by ethnic group is short of this child.
-- remedy: Enter the ethnic group with a code of the list; REFU or NOBT where it was refused or not obtained.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the ethnic group is missing, or stands not in the list ethnicity. A
--    child without any characteristics is a hit too, on its identifiers; the open validator stops there.
-- tables: ChildCharacteristics, ChildIdentifiers
-- columns: ChildCharacteristics.Ethnicity, ChildIdentifiers.LAchildID
SELECT 'ChildCharacteristics', e.row
FROM ChildCharacteristics e
WHERE NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'ethnicity' AND c.code = e.Ethnicity)
UNION ALL
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE i.LAchildID IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM ChildCharacteristics e WHERE e.LAchildID = i.LAchildID);

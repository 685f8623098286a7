-- code: 1012
-- severity: unknown
-- title: Other records of a child without an episode in the year
-- why: Of a care leaver who was not looked after in the year only the care-leaver record is collected.
-- remedy: Take the record out, or add the episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a record of adoption, missing periods, health, placing for adoption,
--    previous permanence or reviews of a child without an episode; a record without an identifier is reported too. Not run where
--    the table of episodes was not given; one with headings only is given.
-- uncertain: By its wording the rule is about children with a care-leaver record; the open validator, and this rule, report
--    every child without an episode.
-- tables: AD1, Missing, OC2, PlacedAdoption, PrevPerm, Reviews, Episodes
-- columns: AD1.CHILD, Missing.CHILD, OC2.CHILD, PlacedAdoption.CHILD, PrevPerm.CHILD, Reviews.CHILD, Episodes.CHILD
SELECT 'AD1', t.row
FROM AD1 t
WHERE NOT EXISTS (SELECT 1 FROM looked_after a WHERE a.CHILD = t.CHILD) AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes')
UNION ALL
SELECT 'Missing', t.row
FROM Missing t
WHERE NOT EXISTS (SELECT 1 FROM looked_after a WHERE a.CHILD = t.CHILD) AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes')
UNION ALL
SELECT 'OC2', t.row
FROM OC2 t
WHERE NOT EXISTS (SELECT 1 FROM looked_after a WHERE a.CHILD = t.CHILD) AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes')
UNION ALL
SELECT 'PlacedAdoption', t.row
FROM PlacedAdoption t
WHERE NOT EXISTS (SELECT 1 FROM looked_after a WHERE a.CHILD = t.CHILD) AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes')
UNION ALL
SELECT 'PrevPerm', t.row
FROM PrevPerm t
WHERE NOT EXISTS (SELECT 1 FROM looked_after a WHERE a.CHILD = t.CHILD) AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes')
UNION ALL
SELECT 'Reviews', t.row
FROM Reviews t
WHERE NOT EXISTS (SELECT 1 FROM looked_after a WHERE a.CHILD = t.CHILD) AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes');

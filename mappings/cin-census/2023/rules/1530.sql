-- code: 1530
-- severity: high
-- title: The unique pupil number names an authority that does not exist
-- why: The number links the child to school records; with a wrong one the child is matched to nobody, or to another pupil.
-- remedy: Look the number up at the school or in the national register, and type it again.
-- years: 2023
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: of numbers with 13 characters: the second to the fourth must be one
--    of the numbers that authorities have, or have had since April 1998, or of those that stand in for one.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.UPN
WITH known(first, last) AS (
  VALUES ('001', '005'), ('201', '213'), ('301', '320'), ('330', '336'), ('340', '344'), ('350', '359'), ('370', '373'),
    ('380', '384'), ('390', '394'), ('420', '420'), ('660', '681'), ('701', '708'), ('800', '803'), ('805', '808'),
    ('810', '813'), ('815', '816'), ('820', '823'), ('825', '826'), ('830', '831'), ('835', '841'), ('845', '846'),
    ('850', '852'), ('855', '857'), ('860', '861'), ('865', '896'), ('908', '909'), ('916', '916'), ('919', '919'),
    ('921', '921'), ('925', '926'), ('928', '929'), ('931', '931'), ('933', '933'), ('935', '938'), ('940', '941')
)
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE length(i.UPN) = 13
  AND (
    substr(i.UPN, 2, 3) GLOB '*[^0-9]*'
    OR NOT EXISTS (SELECT 1 FROM known k WHERE substr(i.UPN, 2, 3) BETWEEN k.first AND k.last)
  );

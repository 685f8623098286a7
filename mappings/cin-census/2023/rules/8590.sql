-- code: 8590
-- severity: high
-- title: A child without an episode of need
-- why: The census is of episodes of need: a child without one does not belong to it, or the episode is missing.
-- remedy: Add the episode of need, or leave the child out.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: no episode of need bears the identifier of the child. A child
--    without an identifier is a hit only where no episode lacks one.
-- tables: ChildIdentifiers, CINdetails
-- columns: ChildIdentifiers.LAchildID, CINdetails.LAchildID
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE NOT EXISTS (SELECT 1 FROM CINdetails d WHERE d.LAchildID IS i.LAchildID);

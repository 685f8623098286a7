-- code: 1520
-- severity: high
-- title: The same unique pupil number for more than one child
-- why: A number belongs to one child alone: either two records are one child, or a number is wrong.
-- remedy: Merge the records if they are one child; otherwise look the numbers up and correct them.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: every record whose number stands in another record too. Children
--    without a number are left out.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.UPN
WITH twice AS (
  SELECT i.UPN
  FROM ChildIdentifiers i
  WHERE i.UPN IS NOT NULL
  GROUP BY i.UPN
  HAVING count(*) > 1
)
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE i.UPN IN (SELECT t.UPN FROM twice t);

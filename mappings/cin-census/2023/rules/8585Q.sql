-- code: 8585Q
-- severity: medium
-- title: A case was closed by the death of a child who has no date of death
-- why: Either the child lives, or the date is missing from the identifiers.
-- remedy: Enter the date of death, or correct the reason for closure.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: an episode of need closed as RC2 of a child without a date of death
--    that can be read; the child and the episode are both reported.
-- tables: CINdetails, ChildIdentifiers
-- columns: CINdetails.ReasonForClosure, ChildIdentifiers.PersonDeathDate
WITH alive AS (
  SELECT i.row AS child, d.row AS need
  FROM CINdetails d
  JOIN ChildIdentifiers i ON i.LAchildID = d.LAchildID
  WHERE d.ReasonForClosure = 'RC2' AND i.PersonDeathDate IS NULL
)
SELECT 'CINdetails', need FROM alive
UNION ALL
SELECT 'ChildIdentifiers', child FROM alive;

-- code: 8915
-- severity: high
-- title: A protection plan starts after the child died
-- why: One of the two dates is wrong.
-- remedy: Correct the start of the plan or the date of death.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the start of a plan is later than the date of death; both records are
--    reported.
-- tables: ChildProtectionPlans, ChildIdentifiers
-- columns: ChildProtectionPlans.CPPstartDate, ChildIdentifiers.PersonDeathDate
WITH hit AS (
  SELECT p.row AS plan, i.row AS child
  FROM ChildProtectionPlans p
  JOIN ChildIdentifiers i ON i.LAchildID = p.LAchildID
  WHERE p.CPPstartDate > i.PersonDeathDate
)
SELECT 'ChildProtectionPlans', plan FROM hit
UNION ALL
SELECT 'ChildIdentifiers', child FROM hit;

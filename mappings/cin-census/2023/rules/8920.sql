-- code: 8920
-- severity: high
-- title: A protection plan ends after the child died
-- why: A plan ends with the death of the child at the latest.
-- remedy: Correct the end of the plan or the date of death.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the end of a plan is later than the date of death; both records are
--    reported.
-- uncertain: Whether a plan that is still open after the death breaks the rule: another public reading of 2022 says so; the
--    open validator does not report it, and its own case asks for that.
-- tables: ChildProtectionPlans, ChildIdentifiers
-- columns: ChildProtectionPlans.CPPendDate, ChildIdentifiers.PersonDeathDate
WITH hit AS (
  SELECT p.row AS plan, i.row AS child
  FROM ChildProtectionPlans p
  JOIN ChildIdentifiers i ON i.LAchildID = p.LAchildID
  WHERE p.CPPendDate > i.PersonDeathDate
)
SELECT 'ChildProtectionPlans', plan FROM hit
UNION ALL
SELECT 'ChildIdentifiers', child FROM hit;

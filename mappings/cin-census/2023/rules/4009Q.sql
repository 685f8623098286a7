-- code: 4009Q
-- severity: medium
-- title: A child in need plan ends after the child died
-- why: The date of death or the date of the plan is wrong, or the plan is that of another child.
-- remedy: Correct the date of death or the end of the plan.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a plan of the child ends after the day of death; the child and the
--    plan are both reported. A plan without an end is no hit.
-- tables: ChildIdentifiers, CINplanDates
-- columns: ChildIdentifiers.PersonDeathDate, CINplanDates.CINPlanEndDate
WITH late AS (
  SELECT i.row AS child, n.row AS plan
  FROM ChildIdentifiers i
  JOIN CINplanDates n ON n.LAchildID = i.LAchildID
  WHERE n.CINPlanEndDate > i.PersonDeathDate
)
SELECT 'ChildIdentifiers', child FROM late
UNION ALL
SELECT 'CINplanDates', plan FROM late;

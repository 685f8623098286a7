-- code: 8935
-- severity: high
-- title: A child has more than one open protection plan
-- why: A child is subject to one plan at a time.
-- remedy: Add the end of the plans that have ended, or take out the second one.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: more than one plan of the child has no end; each of them is reported.
--    The open validator looks only for open plans with the same number within their episodes, and so misses two in one episode.
--    A date that cannot be read is a finding of its own, not a missing one.
-- uncertain: Whether plans of two episodes count together: the title of the rule speaks of the child, another public reading
--    of 2022 counts within an episode.
-- tables: ChildProtectionPlans
-- columns: ChildProtectionPlans.CPPendDate
WITH running AS (
  SELECT p.row, count(*) OVER (PARTITION BY p.LAchildID) AS plans
  FROM ChildProtectionPlans p
  WHERE p.LAchildID IS NOT NULL AND p.CPPendDate IS NULL
    AND p.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'ChildProtectionPlans' AND u."column" = 'CPPendDate')
)
SELECT 'ChildProtectionPlans', o.row
FROM running o
WHERE o.plans > 1;

-- code: 4004
-- severity: high
-- title: More than one open child in need plan in an episode of need
-- why: A child has one plan at a time; the earlier one was not ended, or one is recorded twice.
-- remedy: End the plan that is over, or remove the one that is recorded twice.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: two or more plans without an end under the same episode of need;
--    each of these is reported. An end that is there but cannot be read is no open plan.
-- uncertain: The open validator reports the other plans of the episode with them, those that have ended too; they are not at
--    fault, and are not reported here.
-- tables: CINplanDates
-- columns: CINplanDates.CINPlanEndDate
WITH open AS (
  SELECT n.row, n.LAchildID, n.CINdetailsID
  FROM CINplanDates n
  WHERE n.CINPlanEndDate IS NULL AND n.LAchildID IS NOT NULL
    AND NOT EXISTS (
      SELECT 1 FROM unreadable u WHERE u."table" = 'CINplanDates' AND u.row = n.row AND u."column" = 'CINPlanEndDate'
    )
),
counted AS (
  SELECT o.row, count(*) OVER (PARTITION BY o.LAchildID, o.CINdetailsID) AS plans
  FROM open o
)
SELECT 'CINplanDates', c.row
FROM counted c
WHERE c.plans > 1;

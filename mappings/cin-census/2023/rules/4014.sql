-- code: 4014
-- severity: high
-- title: Child in need plans of a child overlap
-- why: A child has one plan at a time. A plan that starts on the last day of another overlaps with it.
-- remedy: Correct the dates, or remove the plan that is recorded twice.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a plan starts on or after the start and on or before the end of
--    another plan of the same child, in any episode of need; an open one runs to the reference date of the header. Both are
--    reported. An end that is there but cannot be read is no open plan.
-- tables: CINplanDates, Header
-- columns: CINplanDates.CINPlanStartDate, CINplanDates.CINPlanEndDate, Header.ReferenceDate
WITH census AS (
  SELECT coalesce(
    (SELECT h.ReferenceDate FROM Header h WHERE h.ReferenceDate IS NOT NULL ORDER BY h.row LIMIT 1),
    (SELECT value FROM parameter WHERE name = 'reference_date')
  ) AS last_day
),
overlap AS (
  SELECT n.row AS later, o.row AS earlier
  FROM census c
  JOIN CINplanDates n ON n.CINPlanStartDate IS NOT NULL
  JOIN CINplanDates o ON o.LAchildID = n.LAchildID AND o.row <> n.row
  WHERE o.CINPlanStartDate <= n.CINPlanStartDate
    AND coalesce(o.CINPlanEndDate, c.last_day) >= n.CINPlanStartDate
    AND NOT EXISTS (
      SELECT 1 FROM unreadable u WHERE u."table" = 'CINplanDates' AND u.row = o.row AND u."column" = 'CINPlanEndDate'
    )
)
SELECT 'CINplanDates', later FROM overlap
UNION ALL
SELECT 'CINplanDates', earlier FROM overlap;

-- code: K122
-- severity: high
-- title: A warning says that the child is on a protection plan and no plan is open
-- why: Either the plan was lost on the way or the warning is out of date; whoever reads the record cannot tell which.
-- remedy: Find out whether the child is on a plan; add the plan or end the warning.
-- tables: alert, cp_plan
-- columns: alert.alert_type, alert.end_date, cp_plan.end_date
SELECT 'alert', a.alert_id
FROM alert a
WHERE a.alert_type = 'CP_PLAN' AND a.person_id IS NOT NULL
  AND (a.end_date IS NULL OR a.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND NOT EXISTS (SELECT 1 FROM cp_plan p WHERE p.person_id = a.person_id
    AND (p.end_date IS NULL OR p.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')));

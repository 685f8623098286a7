-- code: K127
-- severity: high
-- title: Children are on protection plans and not one warning arrived
-- why: A whole extract without a single warning has most likely lost them: after such a loss workers visit without knowing the danger.
-- remedy: Ask the outgoing supplier for the table of warnings, or have somebody state that none are held.
-- tables: alert, cp_plan
-- columns: alert.alert_id, cp_plan.end_date
SELECT 'alert', NULL
WHERE NOT EXISTS (SELECT 1 FROM alert a)
  AND EXISTS (SELECT 1 FROM cp_plan p WHERE (p.end_date IS NULL OR p.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')));

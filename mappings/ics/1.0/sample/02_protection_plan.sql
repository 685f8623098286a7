-- title: child protection plan in force
-- why: Whoever opens the record tonight must see that the child is on a plan.
SELECT 'cp_plan', p.cp_plan_id FROM cp_plan p WHERE p.end_date IS NULL;

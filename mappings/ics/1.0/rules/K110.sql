-- code: K110
-- severity: showstopper
-- title: An open protection plan has no category of abuse
-- why: The category says what the child is being protected from; without it the plan cannot be followed or counted.
-- remedy: Take the category from the latest conference and record it on the plan.
-- tables: cp_plan
-- columns: cp_plan.latest_category, cp_plan.initial_category, cp_plan.end_date
SELECT 'cp_plan', p.cp_plan_id
FROM cp_plan p
WHERE (p.end_date IS NULL OR p.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')) AND p.latest_category IS NULL
  AND p.initial_category IS NULL;

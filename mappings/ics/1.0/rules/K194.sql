-- code: K194
-- severity: medium
-- title: Fewer earlier protection plans are counted than the record holds
-- why: The census asks how many plans the child had before; the count may exceed the record, as other councils' plans count, but not fall short of it.
-- remedy: Count again; plans of other councils come on top.
-- tables: cp_plan
-- columns: cp_plan.previous_plan_count, cp_plan.start_date
SELECT 'cp_plan', q.cp_plan_id
FROM (
  SELECT p.cp_plan_id, p.previous_plan_count,
    ROW_NUMBER() OVER (PARTITION BY p.person_id ORDER BY p.start_date, p.cp_plan_id) - 1 AS earlier_plans
  FROM cp_plan p
) q
WHERE q.previous_plan_count < q.earlier_plans;

-- code: K123
-- severity: high
-- title: A child on a protection plan has no current address
-- why: The record does not say where to find a child who is known to be at risk.
-- remedy: Record where the child lives.
-- tables: cp_plan, address, cla_placement
-- columns: cp_plan.end_date, address.end_date, cla_placement.end_date
SELECT 'cp_plan', p.cp_plan_id
FROM cp_plan p
WHERE (p.end_date IS NULL OR p.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND NOT EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.person_id
    AND (a.end_date IS NULL OR a.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')))
  AND NOT EXISTS (SELECT 1 FROM cla_placement c WHERE c.person_id = p.person_id
    AND (c.end_date IS NULL OR c.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')));

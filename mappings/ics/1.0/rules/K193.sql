-- code: K193
-- severity: high
-- title: A child has an open in-need plan and an open protection plan
-- why: A protection plan takes the place of an in-need plan; the census refuses both at once (rule 4001).
-- remedy: End the in-need plan on the day on which the protection plan began.
-- tables: cin_plan, cp_plan
-- columns: cin_plan.end_date, cp_plan.end_date
SELECT 'cin_plan', n.cin_plan_id
FROM cin_plan n
WHERE (n.end_date IS NULL OR n.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND EXISTS (SELECT 1 FROM cp_plan p WHERE p.person_id = n.person_id
    AND (p.end_date IS NULL OR p.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')));

-- code: K137
-- severity: medium
-- title: A protection visit lies outside its plan
-- why: The frequency of visits is counted from the plan; a visit outside it counts for nothing.
-- remedy: Check the date, and to which plan the visit belongs.
-- tables: cp_visit, cp_plan
-- columns: cp_visit.visit_date, cp_plan.start_date, cp_plan.end_date
SELECT 'cp_visit', v.cp_visit_id
FROM cp_visit v
JOIN cp_plan p ON p.cp_plan_id = v.cp_plan_id
WHERE substr(v.visit_date, 1, 10) < p.start_date OR substr(v.visit_date, 1, 10) > p.end_date;

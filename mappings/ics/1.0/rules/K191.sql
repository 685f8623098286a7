-- code: K191
-- severity: medium
-- title: A looked-after visit lies outside the period of care
-- why: The frequency of visits is counted from the period; a visit outside it counts for nothing.
-- remedy: Check the date, and to which period the visit belongs.
-- tables: cla_visit, period_of_care
-- columns: cla_visit.visit_date, period_of_care.start_date, period_of_care.end_date
SELECT 'cla_visit', v.cla_visit_id
FROM cla_visit v
JOIN period_of_care p ON p.period_of_care_id = v.period_of_care_id
WHERE substr(v.visit_date, 1, 10) < p.start_date OR substr(v.visit_date, 1, 10) > p.end_date;

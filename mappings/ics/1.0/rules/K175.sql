-- code: K175
-- severity: medium
-- title: A visit is dated after the extract
-- why: A visit that has not happened would count as done.
-- remedy: Check the date, and whether the source mixes planned visits with those that took place.
-- tables: cp_visit, cla_visit, cin_visit
-- columns: cp_visit.visit_date, cla_visit.visit_date, cin_visit.visit_date
SELECT 'cp_visit', v.cp_visit_id
FROM cp_visit v
WHERE substr(v.visit_date, 1, 10) > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')
UNION ALL
SELECT 'cla_visit', v.cla_visit_id
FROM cla_visit v
WHERE substr(v.visit_date, 1, 10) > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')
UNION ALL
SELECT 'cin_visit', v.cin_visit_id
FROM cin_visit v
WHERE substr(v.visit_date, 1, 10) > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date');

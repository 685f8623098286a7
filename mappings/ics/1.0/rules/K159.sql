-- code: K159
-- severity: medium
-- title: A child was visited more than 30 days after death
-- why: A visit to the family is possible for a while; later ones belong to another child.
-- remedy: Check the date of death, and whose visit it was.
-- tables: cp_visit, person, cla_visit, cin_visit
-- columns: cp_visit.visit_date, cla_visit.visit_date, cin_visit.visit_date, person.death_date
SELECT 'cp_visit', v.cp_visit_id
FROM person p
CROSS JOIN cp_visit v ON v.person_id = p.person_id
-- Few have died: their visits are looked up. Thirty days have to be counted: julianday is SQLite's own.
WHERE p.death_date IS NOT NULL AND julianday(substr(v.visit_date, 1, 10)) - julianday(p.death_date) > 30
UNION ALL
SELECT 'cla_visit', v.cla_visit_id
FROM person p
CROSS JOIN cla_visit v ON v.person_id = p.person_id
WHERE p.death_date IS NOT NULL AND julianday(substr(v.visit_date, 1, 10)) - julianday(p.death_date) > 30
UNION ALL
SELECT 'cin_visit', v.cin_visit_id
FROM person p
CROSS JOIN cin_visit v ON v.person_id = p.person_id
WHERE p.death_date IS NOT NULL AND julianday(substr(v.visit_date, 1, 10)) - julianday(p.death_date) > 30;

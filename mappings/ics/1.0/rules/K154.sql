-- code: K154
-- severity: high
-- title: A plan or episode outlasts the child's death
-- why: The census refuses it (rules 4009 and 8920), and nobody should be asked to visit.
-- remedy: End the record on the day of the death, or correct the date of death.
-- tables: cp_plan, person, cin_plan, cla_episode
-- columns: cp_plan.end_date, cin_plan.end_date, cla_episode.end_date, person.death_date
SELECT 'cp_plan', c.cp_plan_id
FROM cp_plan c
JOIN person p ON p.person_id = c.person_id
WHERE COALESCE(c.end_date, '9999-12-31') > p.death_date AND c.start_date <= p.death_date
UNION ALL
SELECT 'cin_plan', n.cin_plan_id
FROM cin_plan n
JOIN person p ON p.person_id = n.person_id
WHERE COALESCE(n.end_date, '9999-12-31') > p.death_date AND n.start_date <= p.death_date
UNION ALL
SELECT 'cla_episode', l.cla_episode_id
FROM cla_episode l
JOIN person p ON p.person_id = l.person_id
WHERE COALESCE(l.end_date, '9999-12-31') > p.death_date AND l.start_date <= p.death_date;

-- code: K153
-- severity: high
-- title: A referral, plan or episode begins after the child's death
-- why: The census refuses it (rules 4008, 8555 and 8915); the record is another child's or the date of death is wrong.
-- remedy: Check the date of death, and whose record it is.
-- tables: cin_episode, person, cp_plan, cin_plan, cla_episode
-- columns: cin_episode.referral_date, cp_plan.start_date, cin_plan.start_date, cla_episode.start_date, person.death_date
SELECT 'cin_episode', e.referral_id
FROM cin_episode e
JOIN person p ON p.person_id = e.person_id
WHERE e.referral_date > p.death_date
UNION ALL
SELECT 'cp_plan', c.cp_plan_id
FROM cp_plan c
JOIN person p ON p.person_id = c.person_id
WHERE c.start_date > p.death_date
UNION ALL
SELECT 'cin_plan', n.cin_plan_id
FROM cin_plan n
JOIN person p ON p.person_id = n.person_id
WHERE n.start_date > p.death_date
UNION ALL
SELECT 'cla_episode', l.cla_episode_id
FROM cla_episode l
JOIN person p ON p.person_id = l.person_id
WHERE l.start_date > p.death_date;

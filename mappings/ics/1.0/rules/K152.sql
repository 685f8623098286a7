-- code: K152
-- severity: high
-- title: A child was looked after, placed or missing before birth
-- why: An unborn child can be on a plan but not in care; a wrong birth date or a record of somebody else is behind it.
-- remedy: Check the birth date, and whether the record belongs to another child.
-- tables: cla_episode, person, cla_placement, missing_episode
-- columns: cla_episode.start_date, cla_placement.start_date, missing_episode.start_date, person.birth_date
SELECT 'cla_episode', c.cla_episode_id
FROM cla_episode c
JOIN person p ON p.person_id = c.person_id
WHERE c.start_date < p.birth_date
UNION ALL
SELECT 'cla_placement', l.placement_id
FROM cla_placement l
JOIN person p ON p.person_id = l.person_id
WHERE l.start_date < p.birth_date
UNION ALL
SELECT 'missing_episode', m.missing_episode_id
FROM missing_episode m
JOIN person p ON p.person_id = m.person_id
WHERE substr(m.start_date, 1, 10) < p.birth_date;

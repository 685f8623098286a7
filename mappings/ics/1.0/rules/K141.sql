-- code: K141
-- severity: high
-- title: A looked-after episode lies outside its period of care
-- why: The length of the period is published; an episode outside it makes one of the two wrong.
-- remedy: Check the dates of the period against its first and last episode.
-- tables: cla_episode, period_of_care
-- columns: cla_episode.start_date, cla_episode.end_date, period_of_care.start_date, period_of_care.end_date
SELECT 'cla_episode', c.cla_episode_id
FROM cla_episode c
JOIN period_of_care p ON p.period_of_care_id = c.period_of_care_id
WHERE c.start_date < p.start_date OR COALESCE(c.end_date, '9999-12-31') > COALESCE(p.end_date, '9999-12-31');

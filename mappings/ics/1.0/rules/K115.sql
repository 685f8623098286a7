-- code: K115
-- severity: showstopper
-- title: A looked-after child has no legal status in force
-- why: The legal status is the council's ground for looking after the child and says who may decide about them.
-- remedy: Record the order or agreement that is in force, or end the episode if the child has left care.
-- tables: cla_episode, legal_status
-- columns: cla_episode.end_date, legal_status.start_date, legal_status.end_date
SELECT 'cla_episode', c.cla_episode_id
FROM cla_episode c
WHERE (c.end_date IS NULL OR c.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND NOT EXISTS (SELECT 1 FROM legal_status l WHERE l.person_id = c.person_id
    AND (l.end_date IS NULL OR l.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
    AND (l.start_date IS NULL OR l.start_date <= COALESCE((SELECT x.value FROM parameter x WHERE x.name = 'extract_date'), l.start_date)));

-- code: K116
-- severity: showstopper
-- title: A looked-after child has no current placement
-- why: The record does not say where a child in the council's care is living.
-- remedy: Record the placement, or end the episode if the child has left care.
-- tables: cla_episode, cla_placement
-- columns: cla_episode.end_date, cla_placement.end_date
SELECT 'cla_episode', c.cla_episode_id
FROM cla_episode c
WHERE (c.end_date IS NULL OR c.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND NOT EXISTS (SELECT 1 FROM cla_placement l WHERE l.person_id = c.person_id
    AND (l.end_date IS NULL OR l.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')));

-- code: K144
-- severity: high
-- title: An episode ends because another begins, and none begins that day
-- why: End reason X1 promises a following episode; without it the return loses the child.
-- remedy: Find the following episode, or record why the child left care.
-- tables: cla_episode
-- columns: cla_episode.end_reason, cla_episode.end_date, cla_episode.start_date
SELECT 'cla_episode', c.cla_episode_id
FROM cla_episode c
WHERE c.end_reason = 'X1' AND c.end_date IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM cla_episode n WHERE n.person_id = c.person_id AND n.start_date = c.end_date AND n.cla_episode_id <> c.cla_episode_id
  );

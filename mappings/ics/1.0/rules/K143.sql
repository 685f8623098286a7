-- code: K143
-- severity: high
-- title: A later episode of a period of care starts with reason S
-- why: The child would be counted twice as starting to be looked after.
-- remedy: Correct the reason, or start a new period if the child had left care.
-- tables: cla_episode
-- columns: cla_episode.start_reason, cla_episode.start_date, cla_episode.period_of_care_id
SELECT 'cla_episode', q.cla_episode_id
FROM (
  SELECT c.cla_episode_id, c.start_reason,
    ROW_NUMBER() OVER (PARTITION BY c.period_of_care_id ORDER BY c.start_date, COALESCE(c.end_date, '9999-12-31'), c.cla_episode_id) AS place
  FROM cla_episode c
  WHERE c.period_of_care_id IS NOT NULL
) q
WHERE q.place > 1 AND q.start_reason = 'S';

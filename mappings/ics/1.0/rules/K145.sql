-- code: K145
-- severity: high
-- title: A child left care and another episode begins on the same day
-- why: One of the two is untrue: either the end reason should be X1 or the next episode belongs to a new period.
-- remedy: Correct the end reason, or the date of the return to care.
-- tables: cla_episode
-- columns: cla_episode.end_reason, cla_episode.end_date, cla_episode.start_date
SELECT 'cla_episode', c.cla_episode_id
FROM cla_episode c
WHERE c.end_reason <> 'X1'
  AND EXISTS (
    SELECT 1 FROM cla_episode n
    WHERE n.person_id = c.person_id AND n.start_date = c.end_date
      AND COALESCE(n.end_date, '9999-12-31') > c.start_date AND COALESCE(n.start_reason, '') <> 'S'
  );

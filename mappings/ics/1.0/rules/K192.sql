-- code: K192
-- severity: medium
-- title: A child was away without leave while not looked after
-- why: Away without authorisation exists only for children in care; the period of care or the type is wrong.
-- remedy: Check the period of care on that day, and the type of the episode.
-- tables: missing_episode, period_of_care
-- columns: missing_episode.start_date, missing_episode.episode_type, period_of_care.start_date, period_of_care.end_date
SELECT 'missing_episode', m.missing_episode_id
FROM missing_episode m
WHERE m.episode_type = 'A'
  AND NOT EXISTS (
    SELECT 1 FROM period_of_care p
    WHERE p.person_id = m.person_id AND p.start_date <= substr(m.start_date, 1, 10)
      AND COALESCE(p.end_date, '9999-12-31') >= substr(m.start_date, 1, 10)
  );

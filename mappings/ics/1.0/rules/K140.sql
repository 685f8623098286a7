-- code: K140
-- severity: high
-- title: There is a gap between two episodes of one period of care
-- why: Episodes follow one another from day to day; a gap means a lost episode or a child who left care and came back.
-- remedy: Find the missing episode, or close the period and start another.
-- tables: cla_episode
-- columns: cla_episode.start_date, cla_episode.end_date, cla_episode.period_of_care_id
SELECT 'cla_episode', q.cla_episode_id
FROM (
  SELECT c.cla_episode_id, c.start_date,
    MAX(COALESCE(c.end_date, '9999-12-31')) OVER (
      PARTITION BY c.period_of_care_id ORDER BY c.start_date, c.cla_episode_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS covered_to
  FROM cla_episode c
  WHERE c.period_of_care_id IS NOT NULL
) q
WHERE q.start_date > q.covered_to;

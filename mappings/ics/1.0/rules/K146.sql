-- code: K146
-- severity: high
-- title: A period of care is open and has no open episode
-- why: The child counts as looked after and nothing says on what ground or where.
-- remedy: Close the period with the last episode, or find the lost episode.
-- tables: period_of_care, cla_episode
-- columns: period_of_care.end_date, cla_episode.end_date
SELECT 'period_of_care', p.period_of_care_id
FROM period_of_care p
WHERE (p.end_date IS NULL OR p.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND NOT EXISTS (SELECT 1 FROM cla_episode c WHERE c.period_of_care_id = p.period_of_care_id
    AND (c.end_date IS NULL OR c.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')));

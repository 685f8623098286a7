-- title: looked after now
-- why: Placement and legal status decide who may do what for the child.
SELECT 'cla_episode', e.cla_episode_id FROM cla_episode e WHERE e.end_date IS NULL;

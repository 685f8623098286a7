-- code: K147
-- severity: high
-- title: A placement does not cover the episode that names it
-- why: The episode says that the child lived there on days on which the placement had not begun or was over.
-- remedy: Check the dates of the placement, and whether a placement was lost.
-- tables: cla_episode, cla_placement
-- columns: cla_episode.placement_id, cla_episode.start_date, cla_placement.start_date, cla_placement.end_date
SELECT 'cla_episode', c.cla_episode_id
FROM cla_episode c
JOIN cla_placement l ON l.placement_id = c.placement_id
WHERE l.start_date > c.start_date OR COALESCE(l.end_date, '9999-12-31') < COALESCE(c.end_date, '9999-12-31');

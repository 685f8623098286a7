-- code: K128
-- severity: high
-- title: Children were adopted and not one restriction of access arrived
-- why: The seal on the adopted children's records was lost, or this source never held it.
-- remedy: Ask where restrictions are held; do not load adopted children into a system in which others may look until they are there.
-- tables: access_restriction, cla_episode
-- columns: access_restriction.restriction_id, cla_episode.end_reason
SELECT 'access_restriction', NULL
WHERE NOT EXISTS (SELECT 1 FROM access_restriction a) AND EXISTS (SELECT 1 FROM cla_episode c WHERE c.end_reason IN ('E11', 'E12'));

-- code: K120
-- severity: showstopper
-- title: The record of an adopted child is not sealed
-- why: The record from before the adoption must not lead to the child's new identity. The rule is silent where no restriction arrived at all: K128 says so once.
-- remedy: Seal the record in the source, and migrate it apart from the others.
-- tables: cla_episode, permanence, access_restriction
-- columns: cla_episode.end_reason, permanence.order_type, access_restriction.restriction_type, access_restriction.end_date
SELECT 'person', q.person_id
FROM (
  SELECT c.person_id FROM cla_episode c WHERE c.end_reason IN ('E11', 'E12')
  UNION
  SELECT p.person_id FROM permanence p WHERE p.order_type = 'Adoption' AND p.order_date IS NOT NULL
) q
WHERE (SELECT count(*) FROM access_restriction g) > 0
  AND NOT EXISTS (SELECT 1 FROM access_restriction a WHERE a.person_id = q.person_id AND a.restriction_type = 'SEALED_ADOPTION'
    AND (a.end_date IS NULL OR a.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')));

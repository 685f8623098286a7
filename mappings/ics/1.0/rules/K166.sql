-- code: K166
-- severity: medium
-- title: One person is recorded as both parent and brother, sister or partner, or as both mother and father
-- why: The two rows contradict each other, so at least one is wrong.
-- remedy: Find out who the person is and end the wrong row.
-- tables: relationship
-- columns: relationship.relationship_type, relationship.end_date
SELECT 'relationship', r.relationship_id
FROM (
  -- Most pairs have one row, and nothing more is asked of them.
  SELECT o.person_id, o.related_person_id
  FROM relationship o
  WHERE o.relationship_type IN ('MOTHER', 'FATHER', 'SIBLING', 'HALF_SIBLING', 'PARTNER')
    AND (o.end_date IS NULL OR o.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  GROUP BY o.person_id, o.related_person_id
  HAVING COUNT(*) > 1
    AND MAX(o.relationship_type = 'MOTHER') + MAX(o.relationship_type = 'FATHER')
    + MAX(o.relationship_type IN ('SIBLING', 'HALF_SIBLING', 'PARTNER')) > 1
) q
JOIN relationship r ON r.person_id = q.person_id AND r.related_person_id = q.related_person_id
WHERE r.relationship_type IN ('MOTHER', 'FATHER', 'SIBLING', 'HALF_SIBLING', 'PARTNER')
  AND (r.end_date IS NULL OR r.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'));

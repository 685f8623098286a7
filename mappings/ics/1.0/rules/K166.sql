-- code: K166
-- severity: medium
-- title: One person is recorded as both parent and brother, sister or partner, or as both mother and father
-- why: The two rows contradict each other, so at least one is wrong.
-- remedy: Find out who the person is and end the wrong row.
-- tables: relationship
-- columns: relationship.relationship_type, relationship.end_date
SELECT 'relationship', q.relationship_id
FROM (
  SELECT r.relationship_id,
    MAX(CASE WHEN r.relationship_type = 'MOTHER' THEN 1 ELSE 0 END) OVER (PARTITION BY r.person_id, r.related_person_id)
    + MAX(CASE WHEN r.relationship_type = 'FATHER' THEN 1 ELSE 0 END) OVER (PARTITION BY r.person_id, r.related_person_id)
    + MAX(CASE WHEN r.relationship_type IN ('SIBLING', 'HALF_SIBLING', 'PARTNER') THEN 1 ELSE 0 END)
      OVER (PARTITION BY r.person_id, r.related_person_id) AS kinds
  FROM relationship r
  WHERE r.relationship_type IN ('MOTHER', 'FATHER', 'SIBLING', 'HALF_SIBLING', 'PARTNER')
    AND (r.end_date IS NULL OR r.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
) q
WHERE q.kinds > 1;

-- code: K161
-- severity: high
-- title: Each of two people is the parent, carer or elder of the other
-- why: One of the rows has its direction turned round, as happens when relationships are moved by hand; the child appears as the mother.
-- remedy: Find out who is who; a direction turned round seldom comes alone, so look at the other rows of the same source table.
-- tables: relationship
-- columns: relationship.relationship_type, relationship.person_id, relationship.related_person_id
SELECT 'relationship', r.relationship_id
FROM relationship r
JOIN relationship_inverse i ON i.type = r.relationship_type
WHERE i.inverse <> r.relationship_type
  AND (r.related_person_id, r.person_id, r.relationship_type) IN (SELECT o.person_id, o.related_person_id, o.relationship_type FROM relationship o);

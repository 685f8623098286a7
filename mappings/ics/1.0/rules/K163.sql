-- code: K163
-- severity: high
-- title: A person is related to themselves
-- why: Two records were made one, or the wrong person was chosen; the true relative is missing.
-- remedy: Find the person who was meant, or take the row out.
-- tables: relationship
-- columns: relationship.related_person_id, relationship.person_id
SELECT 'relationship', r.relationship_id
FROM relationship r
WHERE r.person_id = r.related_person_id;

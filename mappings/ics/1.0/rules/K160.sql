-- code: K160
-- severity: high
-- title: A relationship is missing from the other person's side
-- why: A mother whose child does not point back to her is lost as soon as somebody opens the child's record.
-- remedy: Add the inverse row in the mapping; find out why the source holds only one side.
-- tables: relationship
-- columns: relationship.relationship_type, relationship.person_id, relationship.related_person_id
SELECT 'relationship', r.relationship_id
FROM relationship r
JOIN relationship_inverse i ON i.type = r.relationship_type
WHERE (r.related_person_id, r.person_id, i.inverse) NOT IN (
    SELECT o.person_id, o.related_person_id, o.relationship_type
    FROM relationship o
    WHERE o.person_id IS NOT NULL AND o.related_person_id IS NOT NULL AND o.relationship_type IS NOT NULL
  );

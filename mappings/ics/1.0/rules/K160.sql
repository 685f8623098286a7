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
-- CASE keeps this one look-up in a set; NOT IN over three columns compares every row with every other.
WHERE CASE
    WHEN (r.related_person_id, r.person_id, i.inverse) IN (SELECT o.person_id, o.related_person_id, o.relationship_type FROM relationship o) THEN 0
    ELSE 1
  END = 1;

-- code: K168
-- severity: medium
-- title: A mother's record names a child who is not related to her
-- why: The list of mothers and the relationships tell different stories. The rule is silent where the source holds no relationships.
-- remedy: Add the relationship, or correct the list of mothers.
-- tables: mother_child, relationship
-- columns: mother_child.child_person_id, relationship.relationship_type
SELECT 'mother_child', m.mother_child_id
FROM mother_child m
WHERE (SELECT count(*) FROM relationship g) > 0
  -- CASE keeps this one look-up in a set; NOT IN over two columns compares every row with every other.
  AND CASE
    WHEN (m.person_id, m.child_person_id) IN (
      SELECT r.person_id, r.related_person_id FROM relationship r WHERE r.relationship_type IN ('MOTHER', 'PARENT')
    ) THEN 0
    ELSE 1
  END = 1;

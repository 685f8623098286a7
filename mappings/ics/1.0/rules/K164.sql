-- code: K164
-- severity: medium
-- title: A mother is recorded as male or a father as female
-- why: The sex is wrong, or the relationship has the wrong type or direction.
-- remedy: Check the sex of the parent and the type of the relationship.
-- tables: relationship, person
-- columns: relationship.relationship_type, person.sex
SELECT 'relationship', r.relationship_id
FROM relationship r
JOIN person p ON p.person_id = r.person_id
WHERE (r.relationship_type = 'MOTHER' AND p.sex = 'M') OR (r.relationship_type = 'FATHER' AND p.sex = 'F');

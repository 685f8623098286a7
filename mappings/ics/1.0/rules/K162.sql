-- code: K162
-- severity: high
-- title: A parent is younger than the child
-- why: Either a birth date is wrong or the relationship has its direction turned round.
-- remedy: Check both birth dates and which of the two is the parent.
-- tables: relationship, person
-- columns: relationship.relationship_type, relationship.person_id, relationship.related_person_id, person.birth_date
SELECT 'relationship', r.relationship_id
FROM relationship r
JOIN person parent ON parent.person_id = r.person_id
JOIN person child ON child.person_id = r.related_person_id
WHERE r.relationship_type IN ('MOTHER', 'FATHER', 'PARENT') AND parent.birth_date >= child.birth_date;

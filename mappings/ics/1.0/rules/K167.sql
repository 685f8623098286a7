-- code: K167
-- severity: medium
-- title: A child's birth date differs between the mother's record and the child's own
-- why: The return on looked-after mothers asks for the first; only one of the two can be right.
-- remedy: Check the birth date of the child.
-- tables: mother_child, person
-- columns: mother_child.child_birth_date, person.birth_date
SELECT 'mother_child', m.mother_child_id
FROM mother_child m
JOIN person c ON c.person_id = m.child_person_id
WHERE m.child_birth_date <> c.birth_date;

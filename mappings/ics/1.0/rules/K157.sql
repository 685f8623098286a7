-- code: K157
-- severity: high
-- title: A mother was younger than 10 when her child was born
-- why: One of the birth dates is wrong, or mother and child are the wrong way round.
-- remedy: Check both birth dates and which of the two is the mother.
-- tables: mother_child, person
-- columns: mother_child.child_person_id, person.birth_date
SELECT 'mother_child', m.mother_child_id
FROM mother_child m
JOIN person mother ON mother.person_id = m.person_id
JOIN person child ON child.person_id = m.child_person_id
WHERE child.birth_date < CAST(CAST(substr(mother.birth_date, 1, 4) AS INTEGER) + 10 AS TEXT) || substr(mother.birth_date, 5);

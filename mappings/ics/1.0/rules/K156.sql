-- code: K156
-- severity: medium
-- title: The due date of an unborn child is past
-- why: The child has been born, or the pregnancy ended; the record knows neither, and the duties differ.
-- remedy: Record the birth, or close the record.
-- tables: person
-- columns: person.expected_birth_date, person.birth_date, person.death_date
SELECT 'person', p.person_id
FROM person p
WHERE p.birth_date IS NULL AND p.death_date IS NULL
  AND p.expected_birth_date < (SELECT x.value FROM parameter x WHERE x.name = 'extract_date');

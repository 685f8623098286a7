-- code: K103
-- severity: medium
-- title: A child with a case record has neither a birth date nor an expected birth date
-- why: Age decides which duties apply and the census wants exactly one of the two dates (rule 8525Q).
-- remedy: Record the birth date, an estimated one if need be, or the due date of an unborn child.
-- tables: person
-- columns: person.birth_date, person.expected_birth_date, person.has_case_record
SELECT 'person', p.person_id
FROM person p
WHERE p.has_case_record = 1 AND p.birth_date IS NULL AND p.expected_birth_date IS NULL;

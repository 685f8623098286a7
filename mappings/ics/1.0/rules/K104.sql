-- code: K104
-- severity: low
-- title: An unborn child has a sex other than unknown
-- why: The census accepts only "unknown" for a child who is not yet born (rule 8750).
-- remedy: Set the sex to unknown until the birth, or record the birth date if the child has been born.
-- tables: person
-- columns: person.sex, person.birth_date, person.expected_birth_date
SELECT 'person', p.person_id
FROM person p
WHERE p.birth_date IS NULL AND p.expected_birth_date IS NOT NULL AND p.sex <> 'U';

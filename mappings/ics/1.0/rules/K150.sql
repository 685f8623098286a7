-- code: K150
-- severity: high
-- title: A person died before they were born
-- why: One of the two dates is wrong, and age depends on both.
-- remedy: Check both dates in the source.
-- tables: person
-- columns: person.death_date, person.birth_date
SELECT 'person', p.person_id
FROM person p
WHERE p.death_date < p.birth_date;

-- code: K106
-- severity: low
-- title: Two people have the same name and birth date
-- why: They may be one child recorded twice, with half of the history on each record. This is a proposal: nothing is ever merged by it.
-- remedy: Let somebody who knows the family decide; twins of one name are rare but records of cousins are not.
-- alike: people
-- tables: person
-- columns: person.birth_date, person.surname, person.forename
SELECT 'person', q.person_id
FROM (
  SELECT p.person_id, COUNT(*) OVER (PARTITION BY p.birth_date, lower(p.surname), lower(p.forename)) AS alike
  FROM person p
  WHERE p.birth_date IS NOT NULL AND p.surname IS NOT NULL AND p.forename IS NOT NULL
) q
WHERE q.alike > 1;

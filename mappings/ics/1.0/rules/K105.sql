-- code: K105
-- severity: medium
-- title: A child with a case record has no name
-- why: Nobody can find or recognise a child without a name. The rule is silent where the source holds no names at all, as a statutory return.
-- remedy: Record the name in the source, or find out why the extract leaves it out.
-- tables: person
-- columns: person.surname, person.forename, person.has_case_record
SELECT 'person', p.person_id
FROM person p
WHERE p.has_case_record = 1 AND p.surname IS NULL AND p.forename IS NULL
  AND (SELECT count(n.surname) FROM person n) > 0;

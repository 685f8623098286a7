-- code: K106
-- severity: low
-- title: Two people have the same name and birth date
-- why: They may be one child recorded twice, with half of the history on each record. This is a proposal: nothing is ever merged by it.
-- remedy: Let somebody who knows the family decide; twins of one name are rare but records of cousins are not.
-- alike: people
-- tables: person
-- columns: person.birth_date, person.surname, person.forename
SELECT 'person', p.person_id
FROM (
  SELECT o.birth_date, lower(o.surname) AS surname, lower(o.forename) AS forename
  FROM person o
  WHERE o.birth_date IS NOT NULL AND o.surname IS NOT NULL AND o.forename IS NOT NULL
  GROUP BY o.birth_date, lower(o.surname), lower(o.forename)
  HAVING COUNT(*) > 1
) q
JOIN person p ON p.birth_date = q.birth_date AND lower(p.surname) = q.surname AND lower(p.forename) = q.forename;

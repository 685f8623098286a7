-- code: K107
-- severity: medium
-- title: One personal number is linked to two people
-- why: NHS, pupil and national insurance numbers belong to one person; a shared one points to a duplicate or a slip.
-- remedy: Find out whom the number belongs to and end the wrong link.
-- alike: people
-- tables: linked_identifier
-- columns: linked_identifier.identifier_value, linked_identifier.identifier_type
SELECT 'linked_identifier', q.linked_identifier_id
FROM (
  SELECT l.linked_identifier_id,
    MIN(l.person_id) OVER (PARTITION BY l.identifier_type, l.identifier_value) AS first_person,
    MAX(l.person_id) OVER (PARTITION BY l.identifier_type, l.identifier_value) AS last_person
  FROM linked_identifier l
  WHERE l.identifier_type IN ('NHS Number', 'Unique Pupil Number', 'National Insurance Number')
) q
WHERE q.first_person <> q.last_person;

-- code: K108
-- severity: medium
-- title: A linked NHS number differs from the one on the person
-- why: Two different NHS numbers are claimed for one person at one time, so at least one of them is wrong.
-- remedy: Verify the number and end the wrong one.
-- tables: linked_identifier, person
-- columns: linked_identifier.identifier_value, person.common_child_id
SELECT 'linked_identifier', l.linked_identifier_id
FROM linked_identifier l
JOIN person p ON p.person_id = l.person_id
WHERE l.identifier_type = 'NHS Number' AND l.valid_to IS NULL AND l.identifier_value <> p.common_child_id;

-- code: K113
-- severity: showstopper
-- title: A confidential placement is given away by an open placement address
-- why: The placement must not be disclosed, and the address record beside it shows where the child is.
-- remedy: Mark the address as protected before anybody is given access.
-- tables: address, cla_placement
-- columns: address.is_protected, cla_placement.is_confidential, cla_placement.end_date
SELECT 'address', a.address_id
FROM address a
WHERE a.address_type = 'Placement' AND COALESCE(a.is_protected, 0) = 0
  AND (a.end_date IS NULL OR a.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND EXISTS (SELECT 1 FROM cla_placement c WHERE c.person_id = a.person_id AND c.is_confidential = 1
    AND (c.end_date IS NULL OR c.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')));

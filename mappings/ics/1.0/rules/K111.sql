-- code: K111
-- severity: showstopper
-- title: A protected address stands beside an unprotected current home address
-- why: The second record shows where the family lives although the first says that nobody may know.
-- remedy: Find out where the person lives; protect that address and end the other.
-- tables: address
-- columns: address.is_protected, address.address_type, address.end_date
SELECT 'address', o.address_id
FROM address a
JOIN address o ON o.person_id = a.person_id
WHERE a.is_protected = 1 AND (a.end_date IS NULL OR a.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND COALESCE(o.is_protected, 0) = 0
    AND (o.end_date IS NULL OR o.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND COALESCE(o.address_type, 'Home') IN ('Home', 'Primary')
GROUP BY o.address_id;

-- code: K112
-- severity: showstopper
-- title: One place is protected for one person and open for another
-- why: Whoever may see the unprotected record learns the address that must not be disclosed.
-- remedy: Protect the address for everybody who lives there, or end the record that is out of date.
-- tables: address
-- columns: address.is_protected, address.postcode, address.house_number, address.flat
SELECT 'address', a.address_id
FROM address a
WHERE COALESCE(a.is_protected, 0) = 0
  AND (a.end_date IS NULL OR a.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND a.postcode IS NOT NULL AND a.house_number IS NOT NULL
  AND (replace(upper(a.postcode), ' ', ''), lower(a.house_number), lower(COALESCE(a.flat, '')), lower(COALESCE(a.room, ''))) IN (
    SELECT replace(upper(o.postcode), ' ', ''), lower(o.house_number), lower(COALESCE(o.flat, '')), lower(COALESCE(o.room, ''))
    FROM address o
    WHERE o.is_protected = 1
      AND (o.end_date IS NULL OR o.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
      AND o.postcode IS NOT NULL AND o.house_number IS NOT NULL
  );

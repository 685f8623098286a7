-- code: K112
-- severity: showstopper
-- title: One place is protected for one person and open for another
-- why: Whoever may see the unprotected record learns the address that must not be disclosed.
-- remedy: Protect the address for everybody who lives there, or end the record that is out of date.
-- tables: address
-- columns: address.is_protected, address.postcode, address.house_number, address.flat
SELECT 'address', q.address_id
FROM (
  SELECT a.address_id, COALESCE(a.is_protected, 0) AS is_protected,
    MAX(COALESCE(a.is_protected, 0)) OVER (
      PARTITION BY replace(upper(a.postcode), ' ', ''), lower(a.house_number), lower(COALESCE(a.flat, '')), lower(COALESCE(a.room, ''))
    ) AS somewhere
  FROM address a
  WHERE (a.end_date IS NULL OR a.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')) AND a.postcode IS NOT NULL
    AND a.house_number IS NOT NULL
) q
WHERE q.is_protected = 0 AND q.somewhere = 1;

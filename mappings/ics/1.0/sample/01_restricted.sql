-- title: restricted
-- why: A lock or a protected address that is lost shows a child to whom they are hidden from.
SELECT 'access_restriction', r.restriction_id FROM access_restriction r
UNION
SELECT 'address', a.address_id FROM address a WHERE a.is_protected = 1;

-- code: K102
-- severity: high
-- title: Two people share one unique pupil number
-- why: The children in need census refuses a pupil number that stands on two children (rule 1520), and school data would reach the wrong child.
-- remedy: Find out in the source whom the number belongs to; mark the duplicate or clear the wrong number.
-- alike: people
-- tables: person
-- columns: person.upn
SELECT 'person', q.person_id
FROM (
  SELECT p.person_id, COUNT(*) OVER (PARTITION BY p.upn) AS holders
  FROM person p
  WHERE p.upn IS NOT NULL
) q
WHERE q.holders > 1;

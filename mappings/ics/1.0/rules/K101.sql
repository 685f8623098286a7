-- code: K101
-- severity: high
-- title: Two people share one NHS number
-- why: An NHS number belongs to one person, so the two records are either one child twice or two children whose health records will be mixed up.
-- remedy: Find out in the source whom the number belongs to; mark the duplicate or clear the wrong number.
-- alike: people
-- tables: person
-- columns: person.common_child_id
SELECT 'person', q.person_id
FROM (
  SELECT p.person_id, COUNT(*) OVER (PARTITION BY p.common_child_id) AS holders
  FROM person p
  WHERE p.common_child_id IS NOT NULL
) q
WHERE q.holders > 1;

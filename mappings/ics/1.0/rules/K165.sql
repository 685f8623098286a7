-- code: K165
-- severity: low
-- title: A child has two mothers
-- why: It may be true, by marriage or adoption; more often a step-mother was recorded as the mother, or one mother twice.
-- remedy: Ask somebody who knows the family; if one woman has two records, mark the duplicate.
-- tables: relationship
-- columns: relationship.relationship_type, relationship.related_person_id, relationship.end_date
SELECT 'relationship', q.relationship_id
FROM (
  SELECT r.relationship_id,
    MIN(r.person_id) OVER (PARTITION BY r.related_person_id) AS first_mother,
    MAX(r.person_id) OVER (PARTITION BY r.related_person_id) AS last_mother
  FROM relationship r
  WHERE r.relationship_type = 'MOTHER'
    AND (r.end_date IS NULL OR r.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
) q
WHERE q.first_mother <> q.last_mother;

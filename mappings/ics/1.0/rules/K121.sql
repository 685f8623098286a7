-- code: K121
-- severity: high
-- title: A record is locked and nobody is named who may open it
-- why: In the new system either nobody or everybody will be able to open the record.
-- remedy: Name the user or team that may open the record, or end the restriction.
-- tables: access_restriction
-- columns: access_restriction.allowed_user_id, access_restriction.allowed_team_id, access_restriction.restriction_type
SELECT 'access_restriction', a.restriction_id
FROM access_restriction a
WHERE a.restriction_type IN ('LOCKED', 'STAFF_FAMILY') AND a.allowed_user_id IS NULL AND a.allowed_team_id IS NULL
  AND (a.end_date IS NULL OR a.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND NOT EXISTS (
    SELECT 1 FROM access_restriction o
    WHERE o.person_id = a.person_id
      AND (o.end_date IS NULL OR o.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
      AND (o.allowed_user_id IS NOT NULL OR o.allowed_team_id IS NOT NULL)
  );

-- code: K195
-- severity: medium
-- title: A person has no disability and a disability
-- why: The code for none stands alone; the census refuses it beside others (rule 8790).
-- remedy: Take the code for none away, or the disability.
-- tables: disability
-- columns: disability.disability_code, disability.person_id
SELECT 'disability', d.disability_id
FROM disability d
WHERE d.disability_code = 'NONE'
  AND EXISTS (SELECT 1 FROM disability o WHERE o.person_id = d.person_id AND o.disability_code <> 'NONE');

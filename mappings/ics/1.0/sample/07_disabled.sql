-- title: disabled child
-- why: Disability decides on service and on the return.
SELECT 'disability', d.disability_id FROM disability d WHERE d.disability_code <> 'NONE';

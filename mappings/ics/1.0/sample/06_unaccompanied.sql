-- title: unaccompanied asylum-seeking child
-- why: Funding, age and status hang on a few cells.
SELECT 'immigration_status', i.immigration_status_id FROM immigration_status i WHERE i.status = 'UASC'
UNION
SELECT 'person', p.person_id FROM person p WHERE p.uasc_status = '1';

-- code: K118
-- severity: showstopper
-- title: A warning is attached to nobody and to no address
-- why: A warning that no record shows protects neither the child nor the worker at the door.
-- remedy: Find the person or address that it was made for and attach it.
-- tables: alert
-- columns: alert.person_id, alert.address_id
SELECT 'alert', a.alert_id
FROM alert a
WHERE a.person_id IS NULL AND a.address_id IS NULL;

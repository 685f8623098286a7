-- title: warning in force
-- why: Workers must see it before they visit.
SELECT 'alert', a.alert_id FROM alert a WHERE a.end_date IS NULL;

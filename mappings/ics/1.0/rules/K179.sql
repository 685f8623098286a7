-- code: K179
-- severity: low
-- title: An allocation ended in the moment in which it began
-- why: It says nothing about who was answerable, and counts as a change of worker.
-- remedy: Usually a slip that was put right at once; leave it out if the source marks it as such.
-- tables: allocation
-- columns: allocation.end_date, allocation.start_date
SELECT 'allocation', a.allocation_id
FROM allocation a
WHERE a.end_date = a.start_date;

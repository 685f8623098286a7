-- code: K179
-- severity: low
-- title: An allocation or involvement ended in the moment in which it began
-- why: It says nothing about who was answerable, and an allocation counts as a change of worker. An involvement is known by the day, so one day is its moment.
-- remedy: Usually a slip that was put right at once; leave it out if the source marks it as such.
-- tables: allocation, involvement
-- columns: allocation.end_date, allocation.start_date, involvement.end_date, involvement.start_date
SELECT 'allocation', a.allocation_id
FROM allocation a
WHERE a.end_date = a.start_date
UNION ALL
SELECT 'involvement', i.involvement_id
FROM involvement i
WHERE i.end_date = i.start_date;

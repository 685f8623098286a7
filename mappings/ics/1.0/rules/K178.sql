-- code: K178
-- severity: high
-- title: A child is allocated to a worker who has left
-- why: The child seems to have a worker and has none.
-- remedy: Allocate a worker who is there, or correct the worker's last day.
-- tables: allocation, professional, involvement
-- columns: allocation.worker_id, allocation.end_date, involvement.professional_id, involvement.end_date, professional.end_date
SELECT 'allocation', a.allocation_id
FROM allocation a
JOIN professional w ON w.professional_id = a.worker_id
WHERE (a.end_date IS NULL OR substr(a.end_date, 1, 10) > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND w.end_date < (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')
UNION ALL
SELECT 'involvement', i.involvement_id
FROM involvement i
JOIN professional w ON w.professional_id = i.professional_id
WHERE i.role = 'ALLOCATED_WORKER' AND (i.end_date IS NULL OR i.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  AND w.end_date < (SELECT x.value FROM parameter x WHERE x.name = 'extract_date');

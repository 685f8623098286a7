-- code: K117
-- severity: showstopper
-- title: A looked-after child has no allocated worker
-- why: Nobody is answerable for a child in the council's care. The rule is silent where no allocation arrived at all: K129 says so once.
-- remedy: Allocate a worker in the source before the next trial load, or find out why the allocation is not in the extract.
-- tables: period_of_care, allocation, involvement
-- columns: period_of_care.end_date, allocation.worker_id, allocation.end_date, involvement.role, involvement.end_date
SELECT 'period_of_care', p.period_of_care_id
FROM period_of_care p
WHERE (p.end_date IS NULL OR p.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')) AND NOT EXISTS (
    SELECT 1 FROM allocation a
    WHERE a.person_id = p.person_id AND a.worker_id IS NOT NULL AND a.allocation_type IN ('PRIMARY', 'SECONDARY')
      AND (a.end_date IS NULL OR substr(a.end_date, 1, 10) > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  )
  AND NOT EXISTS (
    SELECT 1 FROM involvement i
    WHERE i.person_id = p.person_id AND i.professional_id IS NOT NULL AND i.role = 'ALLOCATED_WORKER'
      AND (i.end_date IS NULL OR i.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  )
  AND (EXISTS (SELECT 1 FROM allocation g) OR EXISTS (SELECT 1 FROM involvement h));

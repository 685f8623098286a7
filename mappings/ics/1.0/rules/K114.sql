-- code: K114
-- severity: showstopper
-- title: A child on a protection plan has no allocated worker
-- why: Nobody is answerable for a child who is known to be at risk of significant harm.
-- remedy: Allocate a worker in the source before the next trial load, or find out why the allocation is not in the extract.
-- tables: cp_plan, allocation, involvement
-- columns: cp_plan.end_date, allocation.worker_id, allocation.end_date, involvement.role, involvement.end_date
SELECT 'cp_plan', p.cp_plan_id
FROM cp_plan p
WHERE (p.end_date IS NULL OR p.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')) AND NOT EXISTS (
    SELECT 1 FROM allocation a
    WHERE a.person_id = p.person_id AND a.worker_id IS NOT NULL AND a.allocation_type IN ('PRIMARY', 'SECONDARY')
      AND (a.end_date IS NULL OR substr(a.end_date, 1, 10) > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  )
  AND NOT EXISTS (
    SELECT 1 FROM involvement i
    WHERE i.person_id = p.person_id AND i.professional_id IS NOT NULL AND i.role = 'ALLOCATED_WORKER'
      AND (i.end_date IS NULL OR i.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))
  );

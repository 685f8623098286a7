-- code: K124
-- severity: high
-- title: An enquiry is open and the child has no allocated worker
-- why: A child who may be suffering significant harm has nobody answerable for the enquiry. The rule is silent where no allocation arrived at all: K129 says so once.
-- remedy: Allocate a worker, or end the enquiry if it is over.
-- tables: s47_enquiry, allocation, involvement
-- columns: s47_enquiry.end_date, s47_enquiry.worker_id, allocation.worker_id, involvement.role
SELECT 's47_enquiry', p.s47_enquiry_id
FROM s47_enquiry p
WHERE (p.end_date IS NULL OR p.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')) AND p.worker_id IS NULL
  AND NOT EXISTS (
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

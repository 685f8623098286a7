-- code: K177
-- severity: medium
-- title: Two workers are a child's primary worker at one time
-- why: Each may believe that the other is answerable.
-- remedy: End the earlier allocation, or make one of the two the second worker.
-- tables: allocation
-- columns: allocation.start_date, allocation.end_date, allocation.allocation_type
SELECT 'allocation', q.allocation_id
FROM (
  SELECT a.allocation_id, a.start_date,
    MAX(COALESCE(a.end_date, '9999-12-31')) OVER (
      PARTITION BY a.person_id ORDER BY a.start_date, a.allocation_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS taken_to
  FROM allocation a
  WHERE a.allocation_type = 'PRIMARY'
) q
WHERE q.start_date < q.taken_to;

-- code: K129
-- severity: high
-- title: Children are looked after or in need and not one allocation arrived
-- why: A whole extract without a single allocated worker has lost them, or the source never held them, as a statutory return.
-- remedy: Ask the outgoing supplier where allocations are held.
-- tables: allocation, involvement, cin_episode, period_of_care
-- columns: allocation.allocation_id, involvement.involvement_id, cin_episode.closure_date, period_of_care.end_date
SELECT 'allocation', NULL
WHERE NOT EXISTS (SELECT 1 FROM allocation a) AND NOT EXISTS (SELECT 1 FROM involvement i)
  AND (EXISTS (SELECT 1 FROM cin_episode e WHERE e.closure_date IS NULL) OR EXISTS (SELECT 1 FROM period_of_care c WHERE (c.end_date IS NULL OR c.end_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date'))));

-- code: K149
-- severity: high
-- title: There is a gap between two legal statuses of a child in care
-- why: On the days between, the council looked after the child without a recorded ground.
-- remedy: Find the order or agreement that was in force, or correct the dates.
-- tables: legal_status, period_of_care
-- columns: legal_status.start_date, legal_status.end_date, period_of_care.start_date, period_of_care.end_date
SELECT 'legal_status', q.legal_status_id
FROM (
  SELECT l.legal_status_id, l.person_id, l.start_date,
    MAX(COALESCE(l.end_date, '9999-12-31')) OVER (
      PARTITION BY l.person_id ORDER BY l.start_date, l.legal_status_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS covered_to
  FROM legal_status l
  WHERE l.start_date IS NOT NULL
) q
-- A new status may begin on the day after the last one ended, so days have to be counted: julianday is SQLite's own.
WHERE julianday(q.start_date) - julianday(q.covered_to) > 1
  AND EXISTS (
    SELECT 1 FROM period_of_care p
    WHERE p.person_id = q.person_id AND p.start_date <= q.covered_to AND COALESCE(p.end_date, '9999-12-31') >= q.start_date
  );

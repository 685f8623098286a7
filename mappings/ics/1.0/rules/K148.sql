-- code: K148
-- severity: high
-- title: A child entered care without a legal status on that day
-- why: The return asks for the legal status of every episode from its first day.
-- remedy: Record the order or agreement under which the child came into care.
-- tables: period_of_care, legal_status
-- columns: period_of_care.start_date, legal_status.start_date, legal_status.end_date
SELECT 'period_of_care', p.period_of_care_id
FROM period_of_care p
WHERE NOT EXISTS (
    SELECT 1 FROM legal_status l
    WHERE l.person_id = p.person_id AND (l.start_date IS NULL OR l.start_date <= p.start_date)
      AND (l.end_date IS NULL OR l.end_date >= p.start_date)
  );

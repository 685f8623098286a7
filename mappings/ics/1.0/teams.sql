-- Which team a child's case lies with, for worklists: the team that holds it on the day of the extract, else that of the open
-- referral, else the one that held it last. Whoever looks for somebody to put a record right asks the people who know the child now.
SELECT person_id, team, how
FROM (
  SELECT h.person_id, t.name AS team, h.how,
    ROW_NUMBER() OVER (PARTITION BY h.person_id ORDER BY h.place, h.since DESC, h.team_id) AS nth
  FROM (
    SELECT a.person_id, a.team_id, a.start_date AS since, 'holds the case' AS how,
      CASE a.allocation_type WHEN 'PRIMARY' THEN 1 WHEN 'SECONDARY' THEN 3 ELSE 2 END AS place
    FROM allocation a
    WHERE a.end_date IS NULL OR a.end_date > (SELECT value FROM parameter WHERE name = 'extract_date')
    UNION ALL
    SELECT c.person_id, c.team_id, c.referral_date, 'has the open referral', 4
    FROM cin_episode c
    WHERE c.closure_date IS NULL
    UNION ALL
    SELECT a.person_id, a.team_id, a.end_date, 'held the case last', 5
    FROM allocation a
    WHERE a.end_date IS NOT NULL
    UNION ALL
    SELECT c.person_id, c.team_id, c.closure_date, 'had the last referral', 6
    FROM cin_episode c
    WHERE c.closure_date IS NOT NULL
  ) h
  JOIN team t ON t.team_id = h.team_id
  WHERE t.name IS NOT NULL
) q
WHERE q.nth = 1;

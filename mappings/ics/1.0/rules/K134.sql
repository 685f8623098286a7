-- code: K134
-- severity: high
-- title: A plan starts before its referral
-- why: The census refuses it (rules 1105 and 4015).
-- remedy: Check the two dates, and whether the plan belongs to an earlier referral.
-- tables: cp_plan, cin_episode, cin_plan
-- columns: cp_plan.start_date, cin_plan.start_date, cin_episode.referral_date
SELECT 'cp_plan', p.cp_plan_id
FROM cp_plan p
JOIN cin_episode e ON e.referral_id = p.referral_id
-- Days have to be counted: julianday is SQLite's own. `days.K134` is a tolerance that somebody declared; what falls within stands under K199.
WHERE p.start_date < e.referral_date
  AND julianday(e.referral_date) - julianday(p.start_date) > COALESCE((SELECT CAST(x.value AS INTEGER) FROM parameter x WHERE x.name = 'days.K134'), 0)
UNION ALL
SELECT 'cin_plan', n.cin_plan_id
FROM cin_plan n
JOIN cin_episode f ON f.referral_id = n.referral_id
WHERE n.start_date < f.referral_date
  AND julianday(f.referral_date) - julianday(n.start_date) > COALESCE((SELECT CAST(x.value AS INTEGER) FROM parameter x WHERE x.name = 'days.K134'), 0);

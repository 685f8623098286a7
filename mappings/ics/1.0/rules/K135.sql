-- code: K135
-- severity: high
-- title: A protection plan runs on after its in-need episode was closed
-- why: The child looks closed to everybody who counts open cases, and is on a plan.
-- remedy: End the plan if it is over, or reopen the episode.
-- tables: cp_plan, cin_episode
-- columns: cp_plan.end_date, cin_episode.closure_date
SELECT 'cp_plan', p.cp_plan_id
FROM cp_plan p
JOIN cin_episode e ON e.referral_id = p.referral_id
WHERE e.closure_date < COALESCE(p.end_date, '9999-12-31');

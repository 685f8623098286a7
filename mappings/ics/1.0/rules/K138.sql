-- code: K138
-- severity: high
-- title: Work begins after its in-need episode was closed
-- why: The work belongs to another referral or the case was never closed; either changes the census.
-- remedy: Check the closure date, and to which referral the work belongs.
-- tables: assessment, cin_episode, s47_enquiry, cin_plan, cp_plan
-- columns: assessment.start_date, s47_enquiry.start_date, cin_plan.start_date, cp_plan.start_date, cin_episode.closure_date
SELECT 'assessment', a.assessment_id
FROM assessment a
JOIN cin_episode e ON e.referral_id = a.referral_id
WHERE a.start_date > e.closure_date
UNION ALL
SELECT 's47_enquiry', s.s47_enquiry_id
FROM s47_enquiry s
JOIN cin_episode e ON e.referral_id = s.referral_id
WHERE s.start_date > e.closure_date
UNION ALL
SELECT 'cin_plan', n.cin_plan_id
FROM cin_plan n
JOIN cin_episode e ON e.referral_id = n.referral_id
WHERE n.start_date > e.closure_date
UNION ALL
SELECT 'cp_plan', p.cp_plan_id
FROM cp_plan p
JOIN cin_episode e ON e.referral_id = p.referral_id
WHERE p.start_date > e.closure_date;

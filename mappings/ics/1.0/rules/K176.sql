-- code: K176
-- severity: high
-- title: A referral, assessment, enquiry, plan or episode starts after the extract
-- why: The census refuses starts after its end (rules 8600 and 8720); the date is mistyped, or day and month changed places.
-- remedy: Check the date format of the mapping first, then the date itself.
-- tables: cin_episode, assessment, s47_enquiry, cp_plan, cin_plan, cla_episode
-- columns: cin_episode.referral_date, assessment.start_date, s47_enquiry.start_date, cp_plan.start_date, cin_plan.start_date, cla_episode.start_date
SELECT 'cin_episode', e.referral_id
FROM cin_episode e
WHERE e.referral_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')
UNION ALL
SELECT 'assessment', a.assessment_id
FROM assessment a
WHERE a.start_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')
UNION ALL
SELECT 's47_enquiry', s.s47_enquiry_id
FROM s47_enquiry s
WHERE s.start_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')
UNION ALL
SELECT 'cp_plan', p.cp_plan_id
FROM cp_plan p
WHERE p.start_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')
UNION ALL
SELECT 'cin_plan', n.cin_plan_id
FROM cin_plan n
WHERE n.start_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date')
UNION ALL
SELECT 'cla_episode', c.cla_episode_id
FROM cla_episode c
WHERE c.start_date > (SELECT x.value FROM parameter x WHERE x.name = 'extract_date');

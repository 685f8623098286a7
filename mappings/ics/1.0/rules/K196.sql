-- code: K196
-- severity: medium
-- title: A record and the referral it belongs to are about different children
-- why: The work would move into the case of another child, often a brother or sister.
-- remedy: Find out which of the two links is right.
-- tables: assessment, cin_episode, s47_enquiry, cp_plan, cin_plan
-- columns: assessment.referral_id, s47_enquiry.referral_id, cp_plan.referral_id, cin_plan.referral_id, cin_episode.person_id
SELECT 'assessment', a.assessment_id
FROM assessment a
JOIN cin_episode e ON e.referral_id = a.referral_id
WHERE a.person_id <> e.person_id
UNION ALL
SELECT 's47_enquiry', s.s47_enquiry_id
FROM s47_enquiry s
JOIN cin_episode e ON e.referral_id = s.referral_id
WHERE s.person_id <> e.person_id
UNION ALL
SELECT 'cp_plan', p.cp_plan_id
FROM cp_plan p
JOIN cin_episode e ON e.referral_id = p.referral_id
WHERE p.person_id <> e.person_id
UNION ALL
SELECT 'cin_plan', n.cin_plan_id
FROM cin_plan n
JOIN cin_episode e ON e.referral_id = n.referral_id
WHERE n.person_id <> e.person_id;

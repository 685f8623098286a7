-- code: K185
-- severity: high
-- title: An episode closed after assessment had an enquiry, conference or plan
-- why: Closure reasons RC8 and RC9 say that nothing followed the assessment; the census refuses them here (rule 2990).
-- remedy: Correct the closure reason.
-- tables: cin_episode, s47_enquiry, cp_plan, cin_plan, initial_cp_conference
-- columns: cin_episode.closure_reason, s47_enquiry.referral_id, cp_plan.referral_id, cin_plan.referral_id, initial_cp_conference.referral_id
SELECT 'cin_episode', e.referral_id
FROM cin_episode e
WHERE e.closure_reason IN ('RC8', 'RC9')
  AND (
    EXISTS (SELECT 1 FROM s47_enquiry s WHERE s.referral_id = e.referral_id)
    OR EXISTS (SELECT 1 FROM cp_plan p WHERE p.referral_id = e.referral_id)
    OR EXISTS (SELECT 1 FROM cin_plan n WHERE n.referral_id = e.referral_id)
    OR EXISTS (SELECT 1 FROM initial_cp_conference i WHERE i.referral_id = e.referral_id)
  );

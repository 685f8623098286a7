-- code: K187
-- severity: high
-- title: Work was done on a referral that went no further
-- why: No further action means that nothing followed; the census refuses work on such a referral (rules 4000, 8831 and 8832).
-- remedy: Correct the flag, or move the work to the referral that it belongs to.
-- tables: cin_episode, assessment, s47_enquiry, cp_plan, cin_plan
-- columns: cin_episode.referral_nfa, assessment.referral_id, s47_enquiry.referral_id, cp_plan.referral_id, cin_plan.referral_id
SELECT 'cin_episode', e.referral_id
FROM cin_episode e
WHERE e.referral_nfa = 1
  AND (
    EXISTS (SELECT 1 FROM assessment a WHERE a.referral_id = e.referral_id)
    OR EXISTS (SELECT 1 FROM s47_enquiry s WHERE s.referral_id = e.referral_id)
    OR EXISTS (SELECT 1 FROM cp_plan p WHERE p.referral_id = e.referral_id)
    OR EXISTS (SELECT 1 FROM cin_plan n WHERE n.referral_id = e.referral_id)
  );

-- code: K186
-- severity: medium
-- title: An episode closed after assessment has no assessment
-- why: Closure reasons RC8 and RC9 promise an assessment (census rule 8825Q).
-- remedy: Find the assessment, or correct the closure reason.
-- tables: cin_episode, assessment
-- columns: cin_episode.closure_reason, assessment.referral_id
SELECT 'cin_episode', e.referral_id
FROM cin_episode e
WHERE e.closure_reason IN ('RC8', 'RC9')
  AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.referral_id = e.referral_id);

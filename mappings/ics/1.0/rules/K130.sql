-- code: K130
-- severity: high
-- title: An assessment starts before its referral
-- why: The census refuses it (rule 1103) and the time from referral to decision becomes negative.
-- remedy: Check the two dates, and whether the assessment belongs to an earlier referral.
-- tables: assessment, cin_episode
-- columns: assessment.start_date, cin_episode.referral_date
SELECT 'assessment', a.assessment_id
FROM assessment a
JOIN cin_episode e ON e.referral_id = a.referral_id
WHERE a.start_date < e.referral_date;

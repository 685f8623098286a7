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
-- Days have to be counted: julianday is SQLite's own. `days.K130` is a tolerance that somebody declared; what falls within stands under K199.
WHERE a.start_date < e.referral_date
  AND julianday(e.referral_date) - julianday(a.start_date) > COALESCE((SELECT CAST(x.value AS INTEGER) FROM parameter x WHERE x.name = 'days.K130'), 0);

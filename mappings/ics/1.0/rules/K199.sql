-- code: K199
-- severity: low
-- title: Work is dated before its referral, within the days that were declared
-- why: Somebody decided that so few days are a habit of recording and no fault of the record. They are counted, so that the decision can be looked at again; the census still refuses the dates.
-- remedy: Nothing, while the tolerance stands; correct the dates in the source before a return is due.
-- tables: assessment, s47_enquiry, cp_plan, cin_plan, cin_episode
-- columns: assessment.start_date, s47_enquiry.start_date, cp_plan.start_date, cin_plan.start_date, cin_episode.referral_date
SELECT 'assessment', a.assessment_id
FROM assessment a
JOIN cin_episode e ON e.referral_id = a.referral_id
WHERE a.start_date < e.referral_date
  AND julianday(e.referral_date) - julianday(a.start_date) <= (SELECT CAST(x.value AS INTEGER) FROM parameter x WHERE x.name = 'days.K130')
UNION ALL
SELECT 's47_enquiry', s.s47_enquiry_id
FROM s47_enquiry s
JOIN cin_episode f ON f.referral_id = s.referral_id
WHERE s.start_date < f.referral_date
  AND julianday(f.referral_date) - julianday(s.start_date) <= (SELECT CAST(x.value AS INTEGER) FROM parameter x WHERE x.name = 'days.K131')
UNION ALL
SELECT 'cp_plan', p.cp_plan_id
FROM cp_plan p
JOIN cin_episode g ON g.referral_id = p.referral_id
WHERE p.start_date < g.referral_date
  AND julianday(g.referral_date) - julianday(p.start_date) <= (SELECT CAST(x.value AS INTEGER) FROM parameter x WHERE x.name = 'days.K134')
UNION ALL
SELECT 'cin_plan', n.cin_plan_id
FROM cin_plan n
JOIN cin_episode h ON h.referral_id = n.referral_id
WHERE n.start_date < h.referral_date
  AND julianday(h.referral_date) - julianday(n.start_date) <= (SELECT CAST(x.value AS INTEGER) FROM parameter x WHERE x.name = 'days.K134');

-- code: K131
-- severity: high
-- title: An enquiry starts before its referral
-- why: The census refuses it (rule 2889).
-- remedy: Check the two dates, and whether the enquiry belongs to an earlier referral.
-- tables: s47_enquiry, cin_episode
-- columns: s47_enquiry.start_date, cin_episode.referral_date
SELECT 's47_enquiry', s.s47_enquiry_id
FROM s47_enquiry s
JOIN cin_episode e ON e.referral_id = s.referral_id
-- Days have to be counted: julianday is SQLite's own. `days.K131` is a tolerance that somebody declared; what falls within stands under K199.
WHERE s.start_date < e.referral_date
  AND julianday(e.referral_date) - julianday(s.start_date) > COALESCE((SELECT CAST(x.value AS INTEGER) FROM parameter x WHERE x.name = 'days.K131'), 0);

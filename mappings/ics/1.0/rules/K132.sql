-- code: K132
-- severity: high
-- title: A conference was held before the enquiry or referral that led to it
-- why: The census refuses it (rules 1104 and 8615).
-- remedy: Check the dates, and whether the conference belongs to an earlier enquiry.
-- tables: initial_cp_conference, s47_enquiry, cin_episode
-- columns: initial_cp_conference.conference_date, s47_enquiry.start_date, cin_episode.referral_date
SELECT 'initial_cp_conference', i.icpc_id
FROM initial_cp_conference i
LEFT JOIN s47_enquiry s ON s.s47_enquiry_id = i.s47_enquiry_id
LEFT JOIN cin_episode e ON e.referral_id = i.referral_id
WHERE i.conference_date < s.start_date OR i.conference_date < e.referral_date;

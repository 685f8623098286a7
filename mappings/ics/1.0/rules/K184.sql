-- code: K184
-- severity: medium
-- title: An enquiry has been open for more than 15 working days without a conference
-- why: A conference is due within 15 working days of the strategy discussion (census rule 8675Q).
-- remedy: Record the conference, or the end of the enquiry.
-- tables: s47_enquiry, initial_cp_conference
-- columns: s47_enquiry.start_date, s47_enquiry.end_date, s47_enquiry.nfa, initial_cp_conference.s47_enquiry_id
SELECT 's47_enquiry', s.s47_enquiry_id
FROM s47_enquiry s
-- 15 working days are taken as 23 days, because holidays are not known here; julianday is SQLite's own.
WHERE s.end_date IS NULL AND COALESCE(s.nfa, 0) = 0
  AND julianday((SELECT x.value FROM parameter x WHERE x.name = 'extract_date')) - julianday(s.start_date) > 23
  AND NOT EXISTS (SELECT 1 FROM initial_cp_conference i WHERE i.s47_enquiry_id = s.s47_enquiry_id AND i.conference_date IS NOT NULL);

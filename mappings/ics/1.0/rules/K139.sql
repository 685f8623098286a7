-- code: K139
-- severity: high
-- title: An in-need episode was closed while an assessment or enquiry was unfinished
-- why: The census refuses it (rules 8867 and 8868); the work would vanish from every list of open work.
-- remedy: Finish the work, with its date, or reopen the episode.
-- tables: cin_episode, assessment, s47_enquiry, initial_cp_conference
-- columns: cin_episode.closure_date, assessment.authorised_date, s47_enquiry.end_date
SELECT 'cin_episode', e.referral_id
FROM cin_episode e
WHERE e.closure_date IS NOT NULL
  AND (
    EXISTS (SELECT 1 FROM assessment a WHERE a.referral_id = e.referral_id AND a.authorised_date IS NULL)
    OR EXISTS (
      SELECT 1 FROM s47_enquiry s
      WHERE s.referral_id = e.referral_id AND s.end_date IS NULL AND COALESCE(s.nfa, 0) = 0
        AND NOT EXISTS (SELECT 1 FROM initial_cp_conference i WHERE i.s47_enquiry_id = s.s47_enquiry_id)
    )
  );

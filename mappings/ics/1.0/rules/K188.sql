-- code: K188
-- severity: high
-- title: An in-need episode has a closure date or a closure reason but not both
-- why: The census refuses one without the other (rules 8805 and 8810).
-- remedy: Record what is missing, or take away what is there if the case is open.
-- tables: cin_episode
-- columns: cin_episode.closure_reason, cin_episode.closure_date
SELECT 'cin_episode', e.referral_id
FROM cin_episode e
WHERE COALESCE(e.referral_nfa, 0) = 0 AND (e.closure_date IS NULL) <> (e.closure_reason IS NULL);

-- code: K189
-- severity: high
-- title: A child has two open in-need episodes
-- why: The census accepts one open episode for a child (rule 8815); two make the child count twice.
-- remedy: Close the earlier one, or join the two.
-- tables: cin_episode
-- columns: cin_episode.closure_date, cin_episode.person_id
SELECT 'cin_episode', q.referral_id
FROM (
  SELECT e.referral_id, COUNT(*) OVER (PARTITION BY e.person_id) AS open_episodes
  FROM cin_episode e
  WHERE e.closure_date IS NULL AND COALESCE(e.referral_nfa, 0) = 0
) q
WHERE q.open_episodes > 1;

-- code: K158
-- severity: high
-- title: A record ended because the child died and no death is recorded
-- why: The census asks for the date of death (rule 8585Q); without it the child seems to be alive.
-- remedy: Record the date of death, or correct the reason.
-- tables: cin_episode, person, cla_episode
-- columns: cin_episode.closure_reason, cla_episode.end_reason, person.death_date
SELECT 'cin_episode', e.referral_id
FROM cin_episode e
JOIN person p ON p.person_id = e.person_id
WHERE e.closure_reason = 'RC2' AND p.death_date IS NULL
UNION ALL
SELECT 'cla_episode', c.cla_episode_id
FROM cla_episode c
JOIN person p ON p.person_id = c.person_id
WHERE c.end_reason = 'E2' AND p.death_date IS NULL;

-- code: K155
-- severity: medium
-- title: A person over 25 has an open in-need episode
-- why: Duties to a young person end at 25 at the latest (census rule 8775Q); the case was forgotten or the birth date is wrong.
-- remedy: Close the episode, or correct the birth date.
-- tables: cin_episode, person
-- columns: cin_episode.closure_date, person.birth_date
SELECT 'cin_episode', e.referral_id
FROM cin_episode e
JOIN person p ON p.person_id = e.person_id
WHERE e.closure_date IS NULL AND COALESCE(e.referral_nfa, 0) = 0
  AND CAST(CAST(substr(p.birth_date, 1, 4) AS INTEGER) + 26 AS TEXT) || substr(p.birth_date, 5) <= (SELECT x.value FROM parameter x WHERE x.name = 'extract_date');

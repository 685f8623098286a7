-- code: K151
-- severity: high
-- title: A child was referred more than 40 weeks before birth
-- why: The census refuses it (rule 8606); an unborn child can be referred, but not before there was a pregnancy.
-- remedy: Check the birth date, and whether the referral was for a brother or sister.
-- tables: cin_episode, person
-- columns: cin_episode.referral_date, person.birth_date, person.expected_birth_date
SELECT 'cin_episode', e.referral_id
FROM cin_episode e
JOIN person p ON p.person_id = e.person_id
-- Forty weeks have to be counted in days: julianday is SQLite's own.
WHERE julianday(COALESCE(p.birth_date, p.expected_birth_date)) - julianday(e.referral_date) > 280;

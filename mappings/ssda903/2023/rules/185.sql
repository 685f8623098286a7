-- code: 185
-- severity: unknown
-- title: A strengths and difficulties score for a child not looked after all year
-- why: Emotional health is reported for children who were looked after for the whole year.
-- remedy: Clear SDQ_SCORE, or correct the episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a score is given for a child who was not looked after throughout the
--    year. A child counts as looked after throughout the year who has an episode in it, and none in it that is a short break
--    (V3, V4), begins care (S) after its first day, or ends before its last day with anything but X1; an end that cannot be read
--    counts as open. Not run where the table of episodes was not given; one with headings only is given.
-- uncertain: That starting on 1 April itself, or leaving on 31 March itself, still counts as throughout follows the open
--    validator.
-- tables: Episodes, OC2
-- columns: OC2.SDQ_SCORE, Episodes.DECOM, Episodes.RNE, Episodes.LS, Episodes.DEC, Episodes.REC
SELECT 'OC2', o.row
FROM OC2 o
WHERE (o.SDQ_SCORE IS NOT NULL
    OR o.row IN (SELECT u.row FROM unreadable u WHERE u."table" = 'OC2' AND u."column" = 'SDQ_SCORE'))
  AND coalesce(o.CHILD, '') NOT IN (SELECT a.CHILD FROM looked_after a WHERE a.throughout)
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes');

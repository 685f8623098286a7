-- code: 197B
-- severity: unknown
-- title: No strengths and difficulties score in the year of turning four or seventeen
-- why: Children who turn four or seventeen in the year may be asked too, so a score or a reason is expected.
-- remedy: Record SDQ_SCORE, or SDQ_REASON where there is none.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: neither a score nor a reason for a child who turned four or seventeen
--    in the year (its first and last day included) and was looked after throughout. A child counts as looked after throughout
--    the year who has an episode in it, and none in it that is a short break (V3, V4), begins care (S) after its first day, or
--    ends before its last day with anything but X1; an end that cannot be read counts as open.
-- uncertain: That starting on 1 April itself, or leaving on 31 March itself, still counts as throughout follows the open
--    validator.
-- tables: Episodes, OC2
-- columns: OC2.DOB, OC2.SDQ_SCORE, OC2.SDQ_REASON, Episodes.DECOM, Episodes.RNE, Episodes.LS, Episodes.DEC, Episodes.REC
WITH year AS (
  SELECT s.value AS first, e.value AS last
  FROM parameter s
  JOIN parameter e ON e.name = 'collection_end'
  WHERE s.name = 'collection_start'
)
SELECT 'OC2', o.row
FROM OC2 o
CROSS JOIN year y
WHERE (date(o.DOB, '+4 years') BETWEEN y.first AND y.last OR date(o.DOB, '+17 years') BETWEEN y.first AND y.last)
  AND NOT (o.SDQ_SCORE IS NOT NULL
    OR o.row IN (SELECT u.row FROM unreadable u WHERE u."table" = 'OC2' AND u."column" = 'SDQ_SCORE'))
  AND o.SDQ_REASON IS NULL
  AND o.CHILD IN (SELECT a.CHILD FROM looked_after a WHERE a.throughout);

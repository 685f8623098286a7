-- code: 157
-- severity: unknown
-- title: No strengths and difficulties score because of age, at an age for which it is asked
-- why: The questionnaire is for children from four to sixteen; SDQ1 says that a child is younger or older.
-- remedy: Record the score or another reason, or correct the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child looked after all year (an episode in the year; no start of
--    care after its first day, no end of care before its last, no short break in it) who is four by its first day and turns
--    sixteen on its last day or later, with reason SDQ1 and no score. A score that cannot be read counts as given. The birth
--    date is that of the health record.
-- tables: OC2, Episodes
-- columns: OC2.DOB, OC2.SDQ_SCORE, OC2.SDQ_REASON, Episodes.DECOM, Episodes.DEC, Episodes.RNE, Episodes.REC, Episodes.LS
WITH year AS (
  SELECT s.value AS first, e.value AS last
  FROM parameter s
  JOIN parameter e ON e.name = 'collection_end'
  WHERE s.name = 'collection_start'
)
SELECT 'OC2', o.row
FROM OC2 o
JOIN looked_after a ON a.CHILD = o.CHILD
CROSS JOIN year y
WHERE o.SDQ_REASON = 'SDQ1' AND o.SDQ_SCORE IS NULL
  AND o.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'OC2' AND u."column" = 'SDQ_SCORE')
  AND date(o.DOB, '+4 years') <= y.first AND date(o.DOB, '+16 years') >= y.last
  AND a.throughout;

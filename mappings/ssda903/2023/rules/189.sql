-- code: 189
-- severity: unknown
-- title: A strengths and difficulties score from seventeen on
-- why: The questionnaire is for children from four to sixteen years of age.
-- remedy: Clear SDQ_SCORE and SDQ_REASON, or correct the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a score, or a reason for none, for a young person whose seventeenth
--    birthday lies before the first day of the year.
-- tables: OC2
-- columns: OC2.DOB, OC2.SDQ_SCORE, OC2.SDQ_REASON
SELECT 'OC2', o.row
FROM OC2 o
WHERE date(o.DOB, '+17 years') < (SELECT value FROM parameter WHERE name = 'collection_start')
  AND (o.SDQ_REASON IS NOT NULL
    OR o.SDQ_SCORE IS NOT NULL
    OR o.row IN (SELECT u.row FROM unreadable u WHERE u."table" = 'OC2' AND u."column" = 'SDQ_SCORE'));

-- code: 180
-- severity: unknown
-- title: A strengths and difficulties score that cannot be
-- why: The questionnaire gives whole numbers from 0 to 40.
-- remedy: Correct SDQ_SCORE, or clear it and give the reason.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a score that is given and is no whole number from 0 to 40.
-- tables: OC2
-- columns: OC2.SDQ_SCORE
SELECT 'OC2', o.row
FROM OC2 o
WHERE o.SDQ_SCORE < 0 OR o.SDQ_SCORE > 40
UNION ALL
SELECT 'OC2', u.row
FROM unreadable u
WHERE u."table" = 'OC2' AND u."column" = 'SDQ_SCORE';

-- code: 197a
-- severity: unknown
-- title: A score and a reason for having none
-- why: Only one of the two can be true.
-- remedy: Clear SDQ_REASON, or SDQ_SCORE.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: score and reason are both given.
-- tables: OC2
-- columns: OC2.SDQ_SCORE, OC2.SDQ_REASON
SELECT 'OC2', o.row
FROM OC2 o
WHERE o.SDQ_REASON IS NOT NULL
  AND (o.SDQ_SCORE IS NOT NULL
    OR o.row IN (SELECT u.row FROM unreadable u WHERE u."table" = 'OC2' AND u."column" = 'SDQ_SCORE'));

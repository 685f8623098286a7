-- code: 545
-- severity: unknown
-- title: Development check not reported for a child under five in care all year
-- why: Health promotion of small children is part of their care.
-- remedy: Record HEALTH_CHECK.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child looked after all year (an episode in the year; no start of care
--    after its first day, no end of care before its last, no short break in it) who turns five after the last day of the year,
--    and nothing in HEALTH_CHECK.
-- tables: OC2, Episodes
-- columns: OC2.DOB, OC2.HEALTH_CHECK, Episodes.DECOM, Episodes.DEC, Episodes.RNE, Episodes.REC, Episodes.LS
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
WHERE o.HEALTH_CHECK IS NULL AND date(o.DOB, '+5 years') > y.last
  AND a.throughout;

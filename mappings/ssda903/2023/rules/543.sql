-- code: 543
-- severity: unknown
-- title: Conviction not reported for a child of ten or over in care all year
-- why: The council reports who was convicted among the children it looks after.
-- remedy: Record CONVICTED.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child looked after all year (an episode in the year; no start of care
--    after its first day, no end of care before its last, no short break in it) who was ten before the last day of the year, and
--    nothing in CONVICTED.
-- uncertain: A child whose tenth birthday is the last day of the year is ten then; the open validator, and this rule, let it
--    pass.
-- tables: OC2, Episodes
-- columns: OC2.DOB, OC2.CONVICTED, Episodes.DECOM, Episodes.DEC, Episodes.RNE, Episodes.REC, Episodes.LS
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
WHERE o.CONVICTED IS NULL AND date(o.DOB, '+10 years') < y.last
  AND a.throughout;

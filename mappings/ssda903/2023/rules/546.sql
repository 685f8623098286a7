-- code: 546
-- severity: unknown
-- title: A health promotion check is recorded for a child of five or over
-- why: The item is asked only of children under five on 31 March; an answer for an older child belongs to something else.
-- remedy: Clear HEALTH_CHECK, or correct the date of birth.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: children looked after all year (an episode in the year; no start of
--    care after the first day, no end of care before the last, no short break in the year) who were five by the last day of the
--    year, with anything in HEALTH_CHECK.
-- tables: OC2, Episodes
-- columns: OC2.HEALTH_CHECK, OC2.DOB, Episodes.DECOM, Episodes.DEC, Episodes.LS, Episodes.RNE, Episodes.REC
WITH year AS (
  SELECT max(CASE name WHEN 'collection_start' THEN value END) AS first, max(CASE name WHEN 'collection_end' THEN value END) AS last
  FROM parameter
)
SELECT 'OC2', o.row
FROM OC2 o
JOIN looked_after a ON a.CHILD = o.CHILD
CROSS JOIN year y
WHERE o.HEALTH_CHECK IS NOT NULL
  AND date(o.DOB, '+5 years') <= y.last
  AND a.throughout;

-- code: 190
-- severity: unknown
-- title: Outcomes for a child not looked after all year
-- why: Health, convictions and substance misuse are reported for children who were looked after for the whole year.
-- remedy: Clear the items, or correct the episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: one of the eight yes-or-no items of the outcomes is given for a child
--    who was not looked after throughout the year. A child counts as looked after throughout the year who has an episode in it,
--    and none in it that is a short break (V3, V4), begins care (S) after its first day, or ends before its last day with
--    anything but X1; an end that cannot be read counts as open. Not run where there is no episode at all.
-- uncertain: That starting on 1 April itself, or leaving on 31 March itself, still counts as throughout follows the open
--    validator.
-- tables: Episodes, OC2
-- columns: OC2.CONVICTED, OC2.HEALTH_CHECK, OC2.IMMUNISATIONS, OC2.TEETH_CHECK, OC2.HEALTH_ASSESSMENT, OC2.SUBSTANCE_MISUSE,
--    OC2.INTERVENTION_RECEIVED, OC2.INTERVENTION_OFFERED, Episodes.DECOM, Episodes.RNE, Episodes.LS, Episodes.DEC, Episodes.REC
WITH year AS (
  SELECT s.value AS first, e.value AS last
  FROM parameter s
  JOIN parameter e ON e.name = 'collection_end'
  WHERE s.name = 'collection_start'
),
-- looked after from the first day of the year to the last
throughout AS (
  SELECT e.CHILD
  FROM Episodes e
  CROSS JOIN year y
  WHERE e.CHILD IS NOT NULL
  GROUP BY e.CHILD
  HAVING max(CASE WHEN e.DECOM <= y.last AND (e.DEC IS NULL OR e.DEC >= y.first) THEN 1 ELSE 0 END) = 1
    AND max(CASE
      WHEN e.RNE = 'S' AND e.DECOM > y.first AND e.DECOM <= y.last THEN 1
      WHEN coalesce(e.REC, '') <> 'X1' AND e.DEC >= y.first AND e.DEC < y.last THEN 1
      WHEN e.LS IN ('V3', 'V4') AND e.DECOM <= y.last AND (e.DEC IS NULL OR e.DEC >= y.first) THEN 1
      ELSE 0
    END) = 0
)
SELECT 'OC2', o.row
FROM OC2 o
WHERE coalesce(o.CONVICTED, o.HEALTH_CHECK, o.IMMUNISATIONS, o.TEETH_CHECK, o.HEALTH_ASSESSMENT, o.SUBSTANCE_MISUSE,
    o.INTERVENTION_RECEIVED, o.INTERVENTION_OFFERED) IS NOT NULL
  AND coalesce(o.CHILD, '') NOT IN (SELECT t.CHILD FROM throughout t)
  AND EXISTS (SELECT 1 FROM Episodes LIMIT 1);

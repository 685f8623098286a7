-- code: 215
-- severity: unknown
-- title: Outcomes for a care leaver
-- why: Outcomes are for children still in care, the other record for young people who left.
-- remedy: Clear one of the two records.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child with a care leaver record that says anything (touch, activity
--    or accommodation) has one of the eight yes-or-no items of the outcomes: both records are reported.
-- tables: OC2, OC3
-- columns: OC3.IN_TOUCH, OC3.ACTIV, OC3.ACCOM, OC2.CONVICTED, OC2.HEALTH_CHECK, OC2.IMMUNISATIONS, OC2.TEETH_CHECK,
--    OC2.HEALTH_ASSESSMENT, OC2.SUBSTANCE_MISUSE, OC2.INTERVENTION_RECEIVED, OC2.INTERVENTION_OFFERED
WITH both_given AS (
  SELECT l.row AS leaver, o.row AS outcome
  FROM OC3 l
  JOIN OC2 o ON o.CHILD = l.CHILD
  WHERE coalesce(l.IN_TOUCH, l.ACTIV, l.ACCOM) IS NOT NULL
    AND coalesce(o.CONVICTED, o.HEALTH_CHECK, o.IMMUNISATIONS, o.TEETH_CHECK, o.HEALTH_ASSESSMENT, o.SUBSTANCE_MISUSE,
      o.INTERVENTION_RECEIVED, o.INTERVENTION_OFFERED) IS NOT NULL
)
SELECT 'OC3', b.leaver FROM both_given b
UNION ALL
SELECT 'OC2', b.outcome FROM both_given b;

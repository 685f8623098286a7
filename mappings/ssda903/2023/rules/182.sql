-- code: 182
-- severity: unknown
-- title: Outcomes are given in part
-- why: Whoever has outcomes has immunisations, teeth, health assessment and substance misuse among them.
-- remedy: Complete the four items, or clear all of them.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: immunisations, teeth check, health assessment or substance misuse is
--    blank though conviction, development checks or an intervention is given.
-- tables: OC2
-- columns: OC2.CONVICTED, OC2.HEALTH_CHECK, OC2.IMMUNISATIONS, OC2.TEETH_CHECK, OC2.HEALTH_ASSESSMENT, OC2.SUBSTANCE_MISUSE,
--    OC2.INTERVENTION_RECEIVED, OC2.INTERVENTION_OFFERED
SELECT 'OC2', o.row
FROM OC2 o
WHERE (o.IMMUNISATIONS IS NULL OR o.TEETH_CHECK IS NULL OR o.HEALTH_ASSESSMENT IS NULL OR o.SUBSTANCE_MISUSE IS NULL)
  AND coalesce(o.CONVICTED, o.HEALTH_CHECK, o.INTERVENTION_RECEIVED, o.INTERVENTION_OFFERED) IS NOT NULL;

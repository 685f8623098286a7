-- code: 159
-- severity: unknown
-- title: No help with substance misuse was received, and whether it was offered is blank
-- why: Where a child with a substance misuse problem got no help, it is asked whether help was offered.
-- remedy: Record INTERVENTION_OFFERED.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: SUBSTANCE_MISUSE says yes, INTERVENTION_RECEIVED says no and
--    INTERVENTION_OFFERED is blank.
-- uncertain: 1.0 and 0.0, as data frames write yes and no, count as yes and no here and not in the open validator.
-- tables: OC2
-- columns: OC2.SUBSTANCE_MISUSE, OC2.INTERVENTION_RECEIVED, OC2.INTERVENTION_OFFERED
SELECT 'OC2', o.row
FROM OC2 o
WHERE o.SUBSTANCE_MISUSE IN ('1', '1.0') AND o.INTERVENTION_RECEIVED IN ('0', '0.0') AND o.INTERVENTION_OFFERED IS NULL;

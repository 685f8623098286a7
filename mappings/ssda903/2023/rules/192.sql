-- code: 192
-- severity: unknown
-- title: It is not recorded whether help for substance misuse was received
-- why: Whoever has a problem is asked whether help was received.
-- remedy: Record INTERVENTION_RECEIVED.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: substance misuse is 1 and the item on help received is blank.
-- tables: OC2
-- columns: OC2.SUBSTANCE_MISUSE, OC2.INTERVENTION_RECEIVED
SELECT 'OC2', o.row
FROM OC2 o
WHERE o.SUBSTANCE_MISUSE IN ('1', '1.0') AND o.INTERVENTION_RECEIVED IS NULL;

-- code: 193
-- severity: unknown
-- title: Help for substance misuse though there is no problem
-- why: Help is asked about only where a problem was found.
-- remedy: Clear the items on help, or correct SUBSTANCE_MISUSE.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: substance misuse is 0 or blank, and an item on help received or
--    offered is given.
-- tables: OC2
-- columns: OC2.SUBSTANCE_MISUSE, OC2.INTERVENTION_RECEIVED, OC2.INTERVENTION_OFFERED
SELECT 'OC2', o.row
FROM OC2 o
WHERE coalesce(o.SUBSTANCE_MISUSE, '0') IN ('0', '0.0') AND coalesce(o.INTERVENTION_RECEIVED, o.INTERVENTION_OFFERED) IS NOT NULL;

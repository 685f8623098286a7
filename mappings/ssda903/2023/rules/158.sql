-- code: 158
-- severity: unknown
-- title: Help with substance misuse was received, and whether it was offered is filled in too
-- why: Whether help was offered is asked only where none was received.
-- remedy: Clear INTERVENTION_OFFERED, or correct INTERVENTION_RECEIVED.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: INTERVENTION_RECEIVED says yes and INTERVENTION_OFFERED is given,
--    whatever it says.
-- uncertain: 1.0, as data frames write a yes, counts as yes here and not in the open validator.
-- tables: OC2
-- columns: OC2.INTERVENTION_RECEIVED, OC2.INTERVENTION_OFFERED
SELECT 'OC2', o.row
FROM OC2 o
WHERE o.INTERVENTION_RECEIVED IN ('1', '1.0') AND o.INTERVENTION_OFFERED IS NOT NULL;

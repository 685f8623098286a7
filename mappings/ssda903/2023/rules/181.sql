-- code: 181
-- severity: unknown
-- title: An outcome that is neither 0 nor 1
-- why: Convictions, health and substance misuse are answered by yes (1) or no (0).
-- remedy: Correct the answer.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: one of the eight yes-or-no items of the outcomes is given and is
--    neither 0 nor 1. A 1.0 or 0.0 out of a spreadsheet is read as 1 or 0.
-- uncertain: The open validator takes 1.0 and 0.0 for wrong.
-- tables: OC2
-- columns: OC2.CONVICTED, OC2.HEALTH_CHECK, OC2.IMMUNISATIONS, OC2.TEETH_CHECK, OC2.HEALTH_ASSESSMENT, OC2.SUBSTANCE_MISUSE,
--    OC2.INTERVENTION_RECEIVED, OC2.INTERVENTION_OFFERED
SELECT 'OC2', o.row
FROM OC2 o
WHERE o.CONVICTED NOT IN ('0', '1', '0.0', '1.0')
  OR o.HEALTH_CHECK NOT IN ('0', '1', '0.0', '1.0')
  OR o.IMMUNISATIONS NOT IN ('0', '1', '0.0', '1.0')
  OR o.TEETH_CHECK NOT IN ('0', '1', '0.0', '1.0')
  OR o.HEALTH_ASSESSMENT NOT IN ('0', '1', '0.0', '1.0')
  OR o.SUBSTANCE_MISUSE NOT IN ('0', '1', '0.0', '1.0')
  OR o.INTERVENTION_RECEIVED NOT IN ('0', '1', '0.0', '1.0')
  OR o.INTERVENTION_OFFERED NOT IN ('0', '1', '0.0', '1.0');

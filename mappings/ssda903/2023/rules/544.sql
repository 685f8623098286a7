-- code: 544
-- severity: unknown
-- title: Conviction reported without the other health items
-- why: The items on health and convictions are asked of the same children.
-- remedy: Complete the four items, or correct CONVICTED.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: convicted says yes and one of the four items is blank.
-- uncertain: The wording asks for the other items whenever the conviction item is filled; the open validator, and this rule, only
--    where it says yes.
-- tables: OC2
-- columns: OC2.CONVICTED, OC2.IMMUNISATIONS, OC2.TEETH_CHECK, OC2.HEALTH_ASSESSMENT, OC2.SUBSTANCE_MISUSE
SELECT 'OC2', o.row
FROM OC2 o
WHERE o.CONVICTED IN ('1', '1.0')
  AND (o.IMMUNISATIONS IS NULL OR o.TEETH_CHECK IS NULL OR o.HEALTH_ASSESSMENT IS NULL OR o.SUBSTANCE_MISUSE IS NULL);

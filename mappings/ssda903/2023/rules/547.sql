-- code: 547
-- severity: unknown
-- title: A health promotion check without the other health items
-- why: Where the development check is reported, the four other health items are due too.
-- remedy: Complete immunisations, teeth check, health assessment and substance misuse, or clear the development check.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: HEALTH_CHECK says yes and one of the four others is blank.
-- tables: OC2
-- columns: OC2.HEALTH_CHECK, OC2.IMMUNISATIONS, OC2.TEETH_CHECK, OC2.HEALTH_ASSESSMENT, OC2.SUBSTANCE_MISUSE
SELECT 'OC2', o.row
FROM OC2 o
WHERE o.HEALTH_CHECK IN ('1', '1.0')
  AND (o.IMMUNISATIONS IS NULL OR o.TEETH_CHECK IS NULL OR o.HEALTH_ASSESSMENT IS NULL OR o.SUBSTANCE_MISUSE IS NULL);

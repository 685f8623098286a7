-- code: 153
-- severity: unknown
-- title: A care-leaver record that is filled in part
-- why: All three items of a care leaver are collected, or none.
-- remedy: Complete the record, or take it out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: some of the three items are given and others are blank.
-- tables: OC3
-- columns: OC3.IN_TOUCH, OC3.ACTIV, OC3.ACCOM
SELECT 'OC3', o.row
FROM OC3 o
WHERE coalesce(o.IN_TOUCH, o.ACTIV, o.ACCOM) IS NOT NULL
  AND (o.IN_TOUCH IS NULL OR o.ACTIV IS NULL OR o.ACCOM IS NULL);

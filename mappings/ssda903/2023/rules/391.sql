-- code: 391
-- severity: unknown
-- title: A care leaver who was not yet 17 at the end of the year
-- why: The items on care leavers are asked of those who turned 17 to 21 in the year.
-- remedy: Remove the record, or correct the date of birth.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: seventeen later than the last day of the collection year, and any of the
--    three items given.
-- uncertain: The title in the list of rules also speaks of the upper age; like the open validator, this rule looks at the lower
--    one only.
-- tables: OC3
-- columns: OC3.DOB, OC3.IN_TOUCH, OC3.ACTIV, OC3.ACCOM
SELECT 'OC3', o.row
FROM OC3 o
WHERE date(o.DOB, '+17 years') > (SELECT value FROM parameter WHERE name = 'collection_end')
  AND (o.IN_TOUCH IS NOT NULL OR o.ACTIV IS NOT NULL OR o.ACCOM IS NOT NULL);

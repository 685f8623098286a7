-- code: 542
-- severity: unknown
-- title: Conviction reported for a child under ten
-- why: Ten is the age of criminal responsibility.
-- remedy: Clear CONVICTED, or correct the date of birth.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: ten later than the last day of the collection year, and the item on
--    convictions given.
-- tables: OC2
-- columns: OC2.DOB, OC2.CONVICTED
SELECT 'OC2', o.row
FROM OC2 o
WHERE o.CONVICTED IS NOT NULL AND date(o.DOB, '+10 years') > (SELECT value FROM parameter WHERE name = 'collection_end');

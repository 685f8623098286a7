-- code: 347
-- severity: unknown
-- title: A care leaver under 18 lives in a foyer
-- why: Foyers take young people from 18.
-- remedy: Correct ACCOM or the date of birth.
-- years: 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: accommodation of the kind T and not yet eighteen on the first day of the
--    collection year. The open validator looks for the letter alone, which no return holds: real values are T1 and T2, so it
--    never reports; it also stops at a date that it cannot read.
-- tables: OC3
-- columns: OC3.ACCOM, OC3.DOB
SELECT 'OC3', o.row
FROM OC3 o
WHERE o.ACCOM IN ('T', 'T1', 'T2') AND date(o.DOB, '+18 years') > (SELECT value FROM parameter WHERE name = 'collection_start');

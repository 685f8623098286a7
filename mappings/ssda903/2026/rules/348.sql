-- code: 348
-- severity: unknown
-- title: Died according to last year's return, and not according to this one
-- why: Either last year's report was wrong or this year's is.
-- remedy: Correct IN_TOUCH.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: a care leaver who was DIED last year and is anything else this year, or
--    blank.
-- tables: OC3, OC3_last
-- columns: OC3.IN_TOUCH, OC3_last.IN_TOUCH
SELECT 'OC3', o.row
FROM OC3 o
JOIN OC3_last l ON l.CHILD = o.CHILD
WHERE l.IN_TOUCH = 'DIED' AND o.IN_TOUCH IS NOT 'DIED';

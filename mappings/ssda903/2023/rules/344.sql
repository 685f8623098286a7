-- code: 344
-- severity: unknown
-- title: Died or back home, yet activity or accommodation is reported
-- why: Nothing is asked about somebody who has died or has been back home for six months; both items are then 0.
-- remedy: Set ACTIV and ACCOM to 0, or correct IN_TOUCH.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: in touch is DIED or RHOM and one of the two items is anything but 0, or
--    blank.
-- uncertain: Whether a blank instead of 0 should be reported: the open validator does so, and its own case asks for it.
-- tables: OC3
-- columns: OC3.IN_TOUCH, OC3.ACTIV, OC3.ACCOM
SELECT 'OC3', o.row
FROM OC3 o
WHERE o.IN_TOUCH IN ('DIED', 'RHOM') AND (o.ACTIV IS NOT '0' OR o.ACCOM IS NOT '0');

-- code: 345
-- severity: unknown
-- title: In touch, yet activity or accommodation is 0
-- why: If the council is in touch with a young person it knows what they do and where they live.
-- remedy: Record ACTIV and ACCOM, or correct IN_TOUCH.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: in touch is YES and one of the two items is 0.
-- tables: OC3
-- columns: OC3.IN_TOUCH, OC3.ACTIV, OC3.ACCOM
SELECT 'OC3', o.row
FROM OC3 o
WHERE o.IN_TOUCH = 'YES' AND (o.ACTIV = '0' OR o.ACCOM = '0');

-- code: 3001
-- severity: unknown
-- title: With former foster carers at seventeen
-- why: Staying with former foster carers begins at eighteen; at seventeen a child would still be fostered.
-- remedy: Correct ACCOM or the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: accommodation Z1 or Z2 in a care leaver record, and the seventeenth
--    birthday, by the birth date of the header, lies in the year, its first and last day included. The open validator stops
--    where a child stands twice in the header or once only in the care leaver file; here each record is looked at.
-- tables: Header, OC3
-- columns: OC3.ACCOM, Header.DOB
SELECT 'OC3', o.row
FROM OC3 o
JOIN Header h ON h.CHILD = o.CHILD
WHERE o.ACCOM IN ('Z1', 'Z2')
  AND date(h.DOB, '+17 years') BETWEEN (SELECT value FROM parameter WHERE name = 'collection_start')
    AND (SELECT value FROM parameter WHERE name = 'collection_end');

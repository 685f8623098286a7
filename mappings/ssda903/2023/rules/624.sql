-- code: 624
-- severity: unknown
-- title: The first child's birth date differs from last year's
-- why: The birth date of a first child does not change.
-- remedy: Check which of the two dates is right.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: last year's return held a date, and this year's is another or none.
-- tables: Header, Header_last
-- columns: Header.MC_DOB, Header_last.MC_DOB
SELECT 'Header', h.row
FROM Header h
JOIN Header_last l ON l.CHILD = h.CHILD
WHERE l.MC_DOB IS NOT NULL AND h.MC_DOB IS NOT l.MC_DOB;

-- code: INT21
-- severity: unknown
-- title: A record of an unaccompanied child with another sex than the header
-- why: The two files contradict each other.
-- remedy: Check which of the two is right.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: both are given and differ.
-- tables: UASC, Header
-- columns: UASC.SEX, Header.SEX
SELECT 'UASC', t.row
FROM UASC t
JOIN Header h ON h.CHILD = t.CHILD
WHERE t.SEX <> h.SEX;

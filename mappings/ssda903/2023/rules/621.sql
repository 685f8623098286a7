-- code: 621
-- severity: unknown
-- title: The mother is not older than her child
-- why: One of the two dates of birth is wrong.
-- remedy: Check both.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the child's date of birth is not later than the mother's; where the
--    mother's is blank or cannot be read, that is a hit too.
-- uncertain: That a missing birth date of the mother is a hit is seen in the open validator only.
-- tables: Header
-- columns: Header.DOB, Header.MC_DOB
SELECT 'Header', h.row
FROM Header h
WHERE h.MC_DOB IS NOT NULL AND coalesce(h.MC_DOB <= h.DOB, 1);

-- code: 184
-- severity: unknown
-- title: Decided on adoption before the child was born
-- why: Nobody can decide on the adoption of a child before its birth.
-- remedy: Correct DATE_PLACED or the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the decision that the child should be placed for adoption is dated
--    before the birth date of the child's header.
-- uncertain: The open validator compares with the birth date that the placed-for-adoption file repeats, where it has that
--    column, and reports a decision also where no birth date is known; an unknown birth date proves nothing, so here it passes.
-- tables: Header, PlacedAdoption
-- columns: Header.DOB, PlacedAdoption.DATE_PLACED
SELECT 'PlacedAdoption', p.row
FROM PlacedAdoption p
JOIN Header h ON h.CHILD = p.CHILD
WHERE p.DATE_PLACED < h.DOB;

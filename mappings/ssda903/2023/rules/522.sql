-- code: 522
-- severity: unknown
-- title: The decision to place is dated after its reversal
-- why: A decision cannot be reversed before it is made.
-- remedy: Correct DATE_PLACED or DATE_PLACED_CEASED.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the reversal is earlier than the decision.
-- tables: PlacedAdoption
-- columns: PlacedAdoption.DATE_PLACED, PlacedAdoption.DATE_PLACED_CEASED
SELECT 'PlacedAdoption', p.row
FROM PlacedAdoption p
WHERE p.DATE_PLACED_CEASED < p.DATE_PLACED;

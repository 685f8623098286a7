-- code: 408
-- severity: unknown
-- title: Placed on a placement order that is not recorded
-- why: Placements A5 and A6 rest on a placement order, so the legal status must be E1.
-- remedy: Record the placement order, or correct the placement code.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: placement A5 or A6 with a legal status other than E1, or none.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.LS
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE IN ('A5', 'A6') AND e.LS IS NOT 'E1';

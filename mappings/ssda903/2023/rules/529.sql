-- code: 529
-- severity: unknown
-- title: Provider PR3 with a placement that another public body cannot provide
-- why: Adoption, fostering, homes and parents are not the business of other public bodies such as health trusts.
-- remedy: Correct the placement or its provider.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: provider PR3 with one of the placements A3, A4, A5, A6, K1, K2, P1, U1,
--    U2, U3, U4, U5, U6.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.PLACE_PROVIDER
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE_PROVIDER = 'PR3' AND e.PLACE IN ('A3', 'A4', 'A5', 'A6', 'K1', 'K2', 'P1', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6');

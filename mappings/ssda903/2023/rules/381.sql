-- code: 381
-- severity: unknown
-- title: A period of care ends in a temporary placement
-- why: After an interruption the child returns to the normal placement before leaving care.
-- remedy: Record the return, or correct the placement code.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a placement T0 to T4 that ended for another reason than X1.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.REC
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE IN ('T0', 'T1', 'T2', 'T3', 'T4') AND e.REC <> 'X1';

-- code: 382
-- severity: unknown
-- title: A short break in a temporary placement
-- why: A short break is itself away from home; it has no normal placement to be interrupted.
-- remedy: Correct the placement code or the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status V3 or V4 with a placement T0 to T4.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.LS IN ('V3', 'V4') AND e.PLACE IN ('T0', 'T1', 'T2', 'T3', 'T4');

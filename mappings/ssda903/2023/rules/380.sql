-- code: 380
-- severity: unknown
-- title: A period of care starts in a temporary placement
-- why: A temporary placement interrupts a normal one; nobody comes into care by way of an interruption.
-- remedy: Record the normal placement first, or correct the placement code.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a placement T0 to T4 whose reason for the new episode is neither P nor
--    B, or blank.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.RNE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE IN ('T0', 'T1', 'T2', 'T3', 'T4') AND coalesce(e.RNE, '') NOT IN ('P', 'B');

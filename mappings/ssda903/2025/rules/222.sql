-- code: 222
-- severity: unknown
-- title: A provider's number for a placement without a registered provider
-- why: These placements are not registered with the inspectorate.
-- remedy: Clear URN, or correct the placement code.
-- years: 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: a URN other than XXXXXXX with placement P1, P3, R1, R2, R5, T0, T1,
--    T2, T3, T4, Z1.
-- tables: Episodes
-- columns: Episodes.URN, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.URN <> 'XXXXXXX' AND e.PLACE IN ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z1');

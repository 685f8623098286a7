-- code: 384
-- severity: unknown
-- title: A short break in a long-term foster placement
-- why: Long-term fostering is a home for the rest of childhood, which a short break is not.
-- remedy: Correct the placement code or the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status V3 or V4 with placement U1 or U4.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.LS IN ('V3', 'V4') AND e.PLACE IN ('U1', 'U4');

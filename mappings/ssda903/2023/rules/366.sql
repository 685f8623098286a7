-- code: 366
-- severity: unknown
-- title: A short break does not start as a period of care
-- why: Each short break stands alone: the child comes and goes home, so nothing can change in the middle of it.
-- remedy: Set RNE to S, or correct the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode under V3 whose reason for the new episode is anything but S,
--    or blank.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.RNE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.LS = 'V3' AND e.RNE IS NOT 'S';

-- code: 516
-- severity: unknown
-- title: Special guardianship by former foster carers, without a foster placement
-- why: E45 and E46 say that the foster carers became the guardians, so the child was fostered when care ended.
-- remedy: Correct the placement or the reason.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended with E45 or E46 and whose placement is not U1 to
--    U6, or is blank.
-- tables: Episodes
-- columns: Episodes.REC, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.REC IN ('E45', 'E46') AND coalesce(e.PLACE, '') NOT IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6');

-- code: 432
-- severity: unknown
-- title: Care had ended, yet the next episode does not start it again
-- why: After an end of care the next episode begins a new period, with reason S.
-- remedy: Correct RNE, or the reason of the episode before.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the episode before ended with one of E2 to E17, E41 or E45 to E48, and
--    the reason of this one is not S, or blank.
-- uncertain: An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it last.
-- tables: Episodes
-- columns: Episodes.RNE, Episodes.REC, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
JOIN Episodes p ON p.row = o.earlier
WHERE e.RNE IS NOT 'S'
  AND p.REC IN ('E2', 'E3', 'E4A', 'E4B', 'E5', 'E6', 'E7', 'E8', 'E9', 'E11', 'E12',
    'E13', 'E14', 'E15', 'E16', 'E17', 'E41', 'E45', 'E46', 'E47', 'E48');

-- code: 437
-- severity: unknown
-- title: Episodes after a death or after turning eighteen
-- why: E2 and E15 are final.
-- remedy: Correct the reason, or remove the later episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended with E2 or E15 and has a later one after it.
-- uncertain: An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it last.
-- tables: Episodes
-- columns: Episodes.REC, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
WHERE e.REC IN ('E2', 'E15') AND o.later IS NOT NULL;

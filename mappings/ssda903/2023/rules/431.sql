-- code: 431
-- severity: unknown
-- title: Starts care although the episode before had not ended earlier
-- why: Reason S begins a new period of care; one that begins the day the last ended is a continuation.
-- remedy: Correct RNE or a date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: reason S on an episode that starts on or before the day that the episode
--    before it ended.
-- tables: Episodes
-- columns: Episodes.RNE, Episodes.DECOM, Episodes.DEC
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
JOIN Episodes p ON p.row = o.earlier
WHERE e.RNE = 'S' AND e.DECOM <= p.DEC;

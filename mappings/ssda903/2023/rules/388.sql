-- code: 388
-- severity: unknown
-- title: The end of an episode and the next episode disagree
-- why: X1 says that care goes on the same day in another episode; any other reason says that it ended.
-- remedy: Correct the reason or the dates, or add the missing episode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode ended with X1 and the next of the child starts on another
--    day, or there is none; or it ended for another reason and the next starts the same day.
-- uncertain: An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it first.
-- tables: Episodes
-- columns: Episodes.REC, Episodes.DEC, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
LEFT JOIN Episodes n ON n.row = o.later
WHERE e.DEC IS NOT NULL AND (e.REC = 'X1') <> (n.DECOM IS e.DEC);

-- code: 142
-- severity: unknown
-- title: An earlier episode is still open
-- why: A new episode begins when the one before has ended.
-- remedy: Enter the end and the reason of the earlier episode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that is not the latest of its child and has no end that
--    can be read, or no reason. Episodes without a start that can be read are left out.
-- uncertain: The open validator puts an episode without a readable start last, and so reports the real latest one when that
--    is open; here such an episode has no place in the sequence. Of two episodes that start on one day the last in the file
--    counts as the latest.
-- tables: Episodes
-- columns: Episodes.DEC, Episodes.REC, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
WHERE (e.DEC IS NULL OR e.REC IS NULL) AND o.later IS NOT NULL;

-- code: 354
-- severity: unknown
-- title: An episode starts after the end of the year
-- why: The return covers the year to 31 March; what begins later belongs to the next return.
-- remedy: Correct the start, or leave the episode to the next return.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that starts later than the last day of the collection year.
-- uncertain: The published wording speaks of the end of the episode, which is rule 385; the start is meant.
-- tables: Episodes
-- columns: Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.DECOM > (SELECT value FROM parameter WHERE name = 'collection_end');

-- code: 501
-- severity: unknown
-- title: An episode starts before the one before it ended
-- why: A child is in one episode at a time.
-- remedy: Correct one of the dates.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the start is earlier than the end of the episode before, by start.
-- tables: Episodes
-- columns: Episodes.DECOM, Episodes.DEC
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
JOIN Episodes p ON p.row = o.earlier
WHERE e.DECOM < p.DEC;

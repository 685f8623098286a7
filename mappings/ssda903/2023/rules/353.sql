-- code: 353
-- severity: unknown
-- title: An episode starts before 14 October 1991
-- why: The Children Act 1989 came into force on 14 October 1991; an episode of the return cannot be older.
-- remedy: Correct the start of the episode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode whose start is earlier than 14 October 1991.
-- tables: Episodes
-- columns: Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.DECOM < '1991-10-14';

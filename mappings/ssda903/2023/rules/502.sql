-- code: 502
-- severity: unknown
-- title: Last year's open episode and this year's first start on different days
-- why: An episode that was open at the end of last year is the first of this year, with the same start.
-- remedy: Correct the start, or add the missing episode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: last year's return holds an open episode of the child that starts on
--    another day than the earliest of this year. The open validator stops for the whole file when one child has no date that it
--    can read; here such an episode is left out.
-- tables: Episodes, Episodes_last
-- columns: Episodes.DECOM, Episodes_last.DECOM, Episodes_last.DEC
SELECT 'Episodes', e.row
FROM Episodes_last l
JOIN Episodes e ON e.CHILD = l.CHILD
JOIN episode_order o ON o.row = e.row AND o.earlier IS NULL
WHERE l.DEC IS NULL AND l.DECOM <> e.DECOM
  AND l.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes_last' AND u."column" = 'DEC');

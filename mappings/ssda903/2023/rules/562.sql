-- code: 562
-- severity: unknown
-- title: An episode that goes on from last year did not stand in last year's return
-- why: The first episode of a child who was in care when the year began is the last episode of last year's return.
-- remedy: Check the start of the episode against last year's return, or whether last year's return left it out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the child's first episode, where it began before the year, against
--    the latest episode of last year: the starts differ, or the child had none. Not run where last year's table of episodes was
--    not given; one with headings only is given.
-- tables: Episodes, Episodes_last
-- columns: Episodes.DECOM, Episodes_last.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
WHERE e.DECOM < (SELECT value FROM parameter WHERE name = 'collection_start') AND o.earlier IS NULL
  AND e.DECOM IS NOT (SELECT max(l.DECOM) FROM Episodes_last l WHERE l.CHILD = e.CHILD)
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes_last');

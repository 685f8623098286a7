-- code: NoE
-- severity: unknown
-- title: In care before the year, and no episode last year
-- why: A child whose episode began before this year was in care last year and should have stood in last year's return.
-- remedy: Check the start of the episode, or whether last year's return left the child out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that began before the first day of the year, of a child
--    without any episode in last year's return. Not run where last year's table of episodes was not given; one with headings
--    only is given.
-- tables: Episodes, Episodes_last
-- columns: Episodes.DECOM, Episodes_last.CHILD
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.DECOM < (SELECT value FROM parameter WHERE name = 'collection_start')
  AND NOT EXISTS (SELECT 1 FROM Episodes_last l WHERE l.CHILD = e.CHILD)
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes_last');

-- code: 1010
-- severity: unknown
-- title: Care-leaver details of a child whose open episode of last year was not carried on
-- why: What was open at the end of last year ended in this year, and the return of this year says when.
-- remedy: Add the episode to this year's return, or correct the return of last year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a care-leaver record of a child without an episode this year whose
--    latest episode of last year has no end. An end that cannot be read counts as given, and an episode without a start is
--    left out. Not run where this year's episodes were not given.
-- tables: OC3, Episodes, Episodes_last
-- columns: OC3.CHILD, Episodes.CHILD, Episodes_last.DECOM, Episodes_last.DEC
SELECT 'OC3', o.row
FROM OC3 o
JOIN Episodes_last l ON l.CHILD = o.CHILD
WHERE l.DECOM IS NOT NULL AND l.DEC IS NULL
  AND l.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes_last' AND u."column" = 'DEC')
  AND NOT EXISTS (SELECT 1 FROM Episodes_last m WHERE m.CHILD = l.CHILD AND (m.DECOM, m.row) > (l.DECOM, l.row))
  AND NOT EXISTS (SELECT 1 FROM Episodes e WHERE e.CHILD = o.CHILD)
  AND EXISTS (SELECT 1 FROM Episodes LIMIT 1);

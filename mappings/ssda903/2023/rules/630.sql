-- code: 630
-- severity: unknown
-- title: Care began in the year, and the previous permanence is not said
-- why: Each child who started to be looked after in the year needs to say which permanent arrangement there was before, if any.
-- remedy: Add the previous permanence, with authority and date unless it is Z1.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that started care (S) on or after the first day of the
--    year, of a child without a previous-permanence record, or with one whose code is blank, or whose code is not Z1 and whose
--    authority or date is blank. Not run where that table was not
--    given; one with headings only is given.
-- tables: Episodes, PrevPerm
-- columns: Episodes.RNE, Episodes.DECOM, PrevPerm.PREV_PERM, PrevPerm.LA_PERM, PrevPerm.DATE_PERM
SELECT 'Episodes', e.row
FROM Episodes e
LEFT JOIN PrevPerm p ON p.CHILD = e.CHILD
WHERE e.RNE = 'S'
  AND e.DECOM >= (SELECT value FROM parameter WHERE name = 'collection_start')
  AND (p.PREV_PERM IS NULL OR p.PREV_PERM <> 'Z1' AND (p.LA_PERM IS NULL OR p.DATE_PERM IS NULL))
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'PrevPerm');

-- code: 207
-- severity: unknown
-- title: A mother last year, and not this year
-- why: Whoever was a mother stays one.
-- remedy: Correct MOTHER, or the return of last year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: MOTHER was 1 in last year's return and is not 1 now, for a child with
--    an episode this year.
-- tables: Episodes, Header, Header_last
-- columns: Header.MOTHER, Header_last.MOTHER, Episodes.CHILD
SELECT 'Header', h.row
FROM Header h
JOIN Header_last l ON l.CHILD = h.CHILD
WHERE l.MOTHER IN ('1', '1.0') AND coalesce(h.MOTHER, '') NOT IN ('1', '1.0')
  AND EXISTS (SELECT 1 FROM Episodes e WHERE e.CHILD = h.CHILD);

-- code: 219
-- severity: unknown
-- title: The provider does not offer placements of this kind
-- why: Each provider is registered for certain kinds of placement.
-- remedy: Correct URN or the placement code.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a URN other than XXXXXXX whose entries in the list of providers do not
--    name the placement code; a number that is not in the list, and an episode without a placement code, are reported too. Not
--    run where no list of providers was given.
-- uncertain: Where a number has several entries, one that fits is enough here; the open validator reports the episode for each
--    that does not.
-- tables: Episodes
-- columns: Episodes.URN, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.URN <> 'XXXXXXX'
  AND EXISTS (SELECT 1 FROM provider LIMIT 1)
  AND NOT EXISTS (
    SELECT 1 FROM provider p
    WHERE p.URN = e.URN AND ',' || replace(replace(p.place_codes, '/', ','), ' ', '') || ',' LIKE '%,' || e.PLACE || ',%');

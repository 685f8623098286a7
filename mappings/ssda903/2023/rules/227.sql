-- code: 227
-- severity: unknown
-- title: The episode starts after the provider closed
-- why: A provider that is closed takes no child.
-- remedy: Correct URN or DECOM.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a URN other than XXXXXXX that stands in the list of providers only
--    with dates of closing on or before the day the episode starts.
-- uncertain: Where a number has several entries, one that is still open is enough here; the open validator reports the episode
--    for each that is closed.
-- tables: Episodes
-- columns: Episodes.URN, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.URN <> 'XXXXXXX' AND EXISTS (SELECT 1 FROM provider LIMIT 1)
  AND EXISTS (SELECT 1 FROM provider p WHERE p.URN = e.URN AND p.closed <= e.DECOM)
  AND NOT EXISTS (SELECT 1 FROM provider p WHERE p.URN = e.URN AND (p.closed IS NULL OR p.closed > e.DECOM));

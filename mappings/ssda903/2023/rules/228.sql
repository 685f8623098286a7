-- code: 228
-- severity: unknown
-- title: The episode goes on after the provider closed
-- why: A provider that is closed keeps no child.
-- remedy: Correct URN or DEC, or end the episode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a URN other than XXXXXXX that stands in the list of providers only
--    with dates of closing before the day the episode ended, or before the last day of the year where it is open.
-- uncertain: An end that cannot be read passes here; the open validator takes the episode for open. Where a number has several
--    entries, one that is still open is enough here; the open validator reports the episode for each that is closed.
-- tables: Episodes
-- columns: Episodes.URN, Episodes.DEC
WITH stay AS (
  SELECT e.row, e.URN, coalesce(e.DEC, (SELECT value FROM parameter WHERE name = 'collection_end')) AS until
  FROM Episodes e
  WHERE e.URN <> 'XXXXXXX' AND EXISTS (SELECT 1 FROM provider LIMIT 1)
    AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC')
)
SELECT 'Episodes', s.row
FROM stay s
WHERE EXISTS (SELECT 1 FROM provider p WHERE p.URN = s.URN AND p.closed < s.until)
  AND NOT EXISTS (SELECT 1 FROM provider p WHERE p.URN = s.URN AND (p.closed IS NULL OR p.closed >= s.until));

-- code: 503A
-- severity: unknown
-- title: The start reason of the open episode differs from last year's return
-- why: What was open at the end of last year goes on unchanged; a change starts a new episode.
-- remedy: Correct the episode, or the return of last year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the latest episode of last year's return is open and its RNE is another
--    than that of the earliest of this year; blank against a value differs too. The open validator stops for the whole file when
--    one child has no date that it can read; here such an episode is left out.
-- tables: Episodes, Episodes_last
-- columns: Episodes.RNE, Episodes.DECOM, Episodes_last.RNE, Episodes_last.DECOM, Episodes_last.DEC
WITH pair AS (
  SELECT e.row, e.RNE, l.RNE AS last_RNE
  FROM Episodes_last l
  JOIN Episodes e ON e.CHILD = l.CHILD
  WHERE l.DEC IS NULL AND l.DECOM IS NOT NULL AND e.DECOM IS NOT NULL
    AND l.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes_last' AND u."column" = 'DEC')
    AND NOT EXISTS (SELECT 1 FROM Episodes_last m WHERE m.CHILD = l.CHILD AND (m.DECOM, l.row) > (l.DECOM, m.row))
    AND NOT EXISTS (SELECT 1 FROM Episodes m WHERE m.CHILD = e.CHILD AND (m.DECOM, m.row) < (e.DECOM, e.row))
)
SELECT 'Episodes', p.row
FROM pair p
WHERE p.RNE IS NOT p.last_RNE;

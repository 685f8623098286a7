-- code: 503C
-- severity: unknown
-- title: The category of need of the open episode differs from last year's return
-- why: What was open at the end of last year goes on unchanged; a change starts a new episode.
-- remedy: Correct the episode, or the return of last year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the latest episode of last year's return is open and its CIN is another
--    than that of the earliest of this year; blank against a value differs too. The open validator stops for the whole file when
--    one child has no date that it can read; here such an episode is left out.
-- tables: Episodes, Episodes_last
-- columns: Episodes.CIN, Episodes.DECOM, Episodes_last.CIN, Episodes_last.DECOM, Episodes_last.DEC
WITH pair AS (
  SELECT e.row, e.CIN, l.CIN AS last_CIN
  FROM carried_over c
  JOIN Episodes e ON e.row = c.row
  JOIN Episodes_last l ON l.row = c.last_row
)
SELECT 'Episodes', p.row
FROM pair p
WHERE p.CIN IS NOT p.last_CIN;

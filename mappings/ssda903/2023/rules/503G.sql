-- code: 503G
-- severity: unknown
-- title: The distance of the open episode differs from last year's return
-- why: What was open at the end of last year goes on unchanged.
-- remedy: Correct the postcodes, or the return of last year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the latest episode of last year's return is open, and the distance from
--    home, to a tenth of a mile of 1609.3 m, differs by 0.2 or more, or is known this year and was not last year. A blank or
--    unknown distance is told from the postcodes: without a list of postcodes a distance counts as known when both are given,
--    with a list when both stand in it. The open validator stops for the whole file when one child has no date that it can read;
--    here such an episode is left out.
-- uncertain: A distance that was known last year and is not this year passes, as in the open validator, which asks the same thing
--    twice where it seems to mean both.
-- tables: Episodes, Episodes_last
-- columns: Episodes.HOME_POST, Episodes.PL_POST, Episodes.DECOM, Episodes_last.HOME_POST, Episodes_last.PL_POST,
--    Episodes_last.DECOM, Episodes_last.DEC
WITH RECURSIVE pair AS (
  SELECT e.row,
    e.HOME_POST AS home, e.PL_POST AS place, l.HOME_POST AS last_home, l.PL_POST AS last_place
  FROM carried_over c
  JOIN Episodes e ON e.row = c.row
  JOIN Episodes_last l ON l.row = c.last_row
),
gap AS (
  SELECT p.row, 'now' AS time, abs(h.easting - q.easting) AS x, abs(h.northing - q.northing) AS y
  FROM pair p
  JOIN postcode h ON h.postcode = replace(p.home, ' ', '')
  JOIN postcode q ON q.postcode = replace(p.place, ' ', '')
  UNION ALL
  SELECT p.row, 'then', abs(h.easting - q.easting), abs(h.northing - q.northing)
  FROM pair p
  JOIN postcode h ON h.postcode = replace(p.last_home, ' ', '')
  JOIN postcode q ON q.postcode = replace(p.last_place, ' ', '')
),
-- the square root by Newton's method: the first guess is within 8 in a hundred, three steps make it exact to the millimetre
root AS (
  SELECT g.row, g.time, g.x, g.y, max(g.x, g.y) + 0.4 * min(g.x, g.y) AS metres, 0 AS step
  FROM gap g
  UNION ALL
  SELECT r.row, r.time, r.x, r.y, (r.metres + (r.x * r.x + r.y * r.y) / r.metres) / 2, r.step + 1
  FROM root r
  WHERE r.step < 3
),
mile AS (
  SELECT r.row,
    max(CASE WHEN r.time = 'now' THEN round(coalesce(r.metres, 0) / 160.93) END) AS tenths,
    max(CASE WHEN r.time = 'then' THEN round(coalesce(r.metres, 0) / 160.93) END) AS last_tenths
  FROM root r
  WHERE r.step = 3 AND r.x IS NOT NULL
  GROUP BY r.row
)
SELECT 'Episodes', p.row
FROM pair p
LEFT JOIN mile m ON m.row = p.row
WHERE CASE WHEN EXISTS (SELECT 1 FROM postcode LIMIT 1)
    THEN abs(m.tenths - m.last_tenths) >= 2 OR m.tenths IS NOT NULL AND m.last_tenths IS NULL
    ELSE p.home IS NOT NULL AND p.place IS NOT NULL
      AND (p.last_home IS NULL OR p.last_place IS NULL)
    END;

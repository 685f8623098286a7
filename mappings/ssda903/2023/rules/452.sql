-- code: 452
-- severity: unknown
-- title: The authority of the placement differs from last year's, though the episode is the same
-- why: What was open at the end of last year goes on unchanged.
-- remedy: Correct PL_POST, or the return of last year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the latest episode of last year's return is open, the earliest of this
--    year has the same reason, and the authority of the placement differs, or is known in one of the two only. The authority is
--    told from the postcode of the placement: with a list of postcodes it is that of the list, without one only whether it is
--    known at all. The open validator stops for the whole file when one child has no date that it can read; here such an episode
--    is left out.
-- tables: Episodes, Episodes_last
-- columns: Episodes.PL_POST, Episodes.DECOM, Episodes_last.PL_POST, Episodes_last.DECOM, Episodes_last.DEC, Episodes.RNE,
--    Episodes_last.RNE
WITH pair AS (
  SELECT e.row, e.RNE, l.RNE AS last_RNE, e.PL_POST AS place, l.PL_POST AS last_place
  FROM carried_over c
  JOIN Episodes e ON e.row = c.row
  JOIN Episodes_last l ON l.row = c.last_row
)
SELECT 'Episodes', p.row
FROM pair p
LEFT JOIN postcode n ON n.postcode = replace(p.place, ' ', '')
LEFT JOIN postcode l ON l.postcode = replace(p.last_place, ' ', '')
WHERE p.RNE = p.last_RNE
  AND CASE WHEN EXISTS (SELECT 1 FROM postcode LIMIT 1)
    THEN n.la IS NOT l.la
    ELSE (p.place IS NULL) <> (p.last_place IS NULL)
    END;

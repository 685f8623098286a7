-- code: 433
-- severity: unknown
-- title: A continuation that does not start when the episode before ended
-- why: Reasons P, L, T, U and B go on without a gap.
-- remedy: Correct RNE or a date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: one of the reasons P, L, T, U, B, and the episode before ended on
--    another day, or has no end.
-- uncertain: An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it last.
-- tables: Episodes
-- columns: Episodes.RNE, Episodes.DECOM, Episodes.DEC
SELECT 'Episodes', e.row
FROM Episodes e
JOIN Episodes p ON p.row = (
  SELECT b.row FROM Episodes b
  WHERE b.CHILD = e.CHILD AND (b.DECOM, coalesce(b.DEC, '9999-12-31'), b.row) < (e.DECOM, coalesce(e.DEC, '9999-12-31'), e.row)
  ORDER BY b.DECOM DESC, coalesce(b.DEC, '9999-12-31') DESC, b.row DESC
  LIMIT 1)
WHERE e.RNE IN ('P', 'L', 'T', 'U', 'B') AND p.DEC IS NOT e.DECOM
  AND p.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC');

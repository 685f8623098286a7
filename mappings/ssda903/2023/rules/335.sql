-- code: 335
-- severity: unknown
-- title: Adopted by the foster carer or not: flag and placement disagree
-- why: A3 and A5 are placements with the current foster carer, A4 and A6 with others.
-- remedy: Correct FOSTER_CARE or the placement.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: in an episode that ended in adoption (E1, E11, E12): the flag says no
--    with A2, A3 or A5, or yes with A1, A4 or A6. Both records are reported.
-- uncertain: A1, A2 and E1 are no codes of these years; they are kept because the open validator lists them.
-- tables: AD1, Episodes
-- columns: AD1.FOSTER_CARE, Episodes.PLACE, Episodes.REC
WITH hit AS (
  SELECT e.row AS episode, a.row AS adoption
  FROM AD1 a
  JOIN Episodes e ON e.CHILD = a.CHILD
  WHERE e.REC IN ('E1', 'E11', 'E12')
    AND (e.PLACE IN ('A2', 'A3', 'A5') AND a.FOSTER_CARE IN ('0', '0.0')
      OR e.PLACE IN ('A1', 'A4', 'A6') AND a.FOSTER_CARE IN ('1', '1.0'))
)
SELECT 'Episodes', episode FROM hit
UNION ALL
SELECT 'AD1', adoption FROM hit;

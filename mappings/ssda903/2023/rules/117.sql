-- code: 117
-- severity: unknown
-- title: A decision on adoption after the year, or after care ended
-- why: Decisions of a return lie in its year, and are made while the child is looked after.
-- remedy: Correct the day of the decision or of its reversal, or the end of care.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the day of the decision or of its reversal is later than the last
--    day of the year, or than the end of the child's latest episode that does not go on in another (REC other than X1, or
--    none); the episode and the decision are both reported. Only decisions of children with such an episode, and with a start
--    that can be read, are looked at.
-- uncertain: A decision after the year of a child whose episodes all go on, or who has none, is meant as well; the open
--    validator, and this rule, do not see it. Of two episodes that start on one day the first in the file counts.
-- tables: PlacedAdoption, Episodes
-- columns: PlacedAdoption.DATE_PLACED, PlacedAdoption.DATE_PLACED_CEASED, Episodes.DEC, Episodes.REC, Episodes.DECOM
WITH late AS (
  SELECT e.row AS episode, p.row AS decision
  FROM PlacedAdoption p
  JOIN Episodes e ON e.CHILD = p.CHILD
  JOIN parameter y ON y.name = 'collection_end'
  WHERE e.REC IS NOT 'X1' AND e.DECOM IS NOT NULL
    AND (p.DATE_PLACED > y.value OR p.DATE_PLACED > e.DEC OR p.DATE_PLACED_CEASED > y.value OR p.DATE_PLACED_CEASED > e.DEC)
    AND NOT EXISTS (
      SELECT 1 FROM Episodes m
      WHERE m.CHILD = e.CHILD AND m.REC IS NOT 'X1' AND (m.DECOM, e.row) > (e.DECOM, m.row))
)
SELECT 'PlacedAdoption', decision FROM late
UNION ALL
SELECT 'Episodes', episode FROM late;

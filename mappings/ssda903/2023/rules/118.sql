-- code: 118
-- severity: unknown
-- title: The reversal of a decision on adoption lies before the year, or before care began
-- why: A decision that was reversed before the year is not in this return, and none is reversed before the child is looked
--    after.
-- remedy: Correct the day of the reversal or the start of care, or take the decision out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the day of the reversal is before the first day of the year, or
--    before the start of the child's first episode that is no short break (V3, V4); the episode and the decision are both
--    reported. Only decisions of children with such an episode are looked at. The open validator stops for the whole file
--    when one child has no start that it can read; here such an episode is left out.
-- tables: PlacedAdoption, Episodes
-- columns: PlacedAdoption.DATE_PLACED_CEASED, Episodes.DECOM, Episodes.LS
WITH early AS (
  SELECT e.row AS episode, p.row AS decision
  FROM PlacedAdoption p
  JOIN Episodes e ON e.CHILD = p.CHILD
  JOIN parameter y ON y.name = 'collection_start'
  WHERE coalesce(e.LS, '') NOT IN ('V3', 'V4') AND e.DECOM IS NOT NULL
    AND (p.DATE_PLACED_CEASED < y.value OR p.DATE_PLACED_CEASED < e.DECOM)
    AND NOT EXISTS (
      SELECT 1 FROM Episodes m
      WHERE m.CHILD = e.CHILD AND coalesce(m.LS, '') NOT IN ('V3', 'V4') AND (m.DECOM, m.row) < (e.DECOM, e.row))
)
SELECT 'PlacedAdoption', decision FROM early
UNION ALL
SELECT 'Episodes', episode FROM early;

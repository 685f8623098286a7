-- code: 1003
-- severity: unknown
-- title: The decision to place for adoption was made before care began
-- why: The agency decides for children who are looked after.
-- remedy: Correct the day of the decision or the start of care.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a decision earlier than the start of the child's first episode with
--    reason S; the episode and the decision are both reported. The open validator stops for the whole file when no start of a
--    child can be read; here such an episode is left out.
-- tables: PlacedAdoption, Episodes
-- columns: PlacedAdoption.DATE_PLACED, Episodes.DECOM, Episodes.RNE
WITH early AS (
  SELECT e.row AS episode, p.row AS decision
  FROM PlacedAdoption p
  JOIN Episodes e ON e.CHILD = p.CHILD
  WHERE e.RNE = 'S' AND p.DATE_PLACED < e.DECOM
    AND NOT EXISTS (
      SELECT 1 FROM Episodes m
      WHERE m.CHILD = e.CHILD AND m.RNE = 'S' AND (m.DECOM, m.row) < (e.DECOM, e.row))
)
SELECT 'PlacedAdoption', decision FROM early
UNION ALL
SELECT 'Episodes', episode FROM early;

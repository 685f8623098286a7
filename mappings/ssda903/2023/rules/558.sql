-- code: 558
-- severity: unknown
-- title: Adopted, though each decision to place for adoption was reversed
-- why: A child who was adopted has one decision that stood to the end, so the latest decision has no date of reversal.
-- remedy: Take the date out of the decision that led to the adoption, or correct the reason the episode ended.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended by adoption, of a child with more than one
--    decision, all of them reversed. A single reversed decision makes no hit. An unreadable date counts as given.
-- uncertain: As in the open validator the count is of pairs, decisions times adoption episodes, so that one reversed decision
--    of a child with two adoption episodes is a hit; and all decisions count, not only those reversed in the year.
-- tables: Episodes, PlacedAdoption
-- columns: Episodes.REC, PlacedAdoption.DATE_PLACED_CEASED
WITH reversed AS (
  SELECT a.CHILD
  FROM Episodes a
  JOIN PlacedAdoption p ON p.CHILD = a.CHILD
  WHERE a.REC IN ('E11', 'E12')
  GROUP BY a.CHILD
  HAVING count(*) > 1
    AND min(p.DATE_PLACED_CEASED IS NOT NULL
      OR ('PlacedAdoption', p.row, 'DATE_PLACED_CEASED') IN (SELECT "table", row, "column" FROM unreadable))
)
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.REC IN ('E11', 'E12') AND e.CHILD IN (SELECT CHILD FROM reversed);

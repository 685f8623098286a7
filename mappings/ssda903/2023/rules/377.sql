-- code: 377
-- severity: unknown
-- title: More than two placements for holidays of the carer
-- why: Two a year are allowed.
-- remedy: Record the third as a normal placement, or correct the code.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child with more than two episodes of placement T3 in the file: each is
--    reported.
-- uncertain: Any twelve months are meant; the open validator, and this rule, count all episodes in the file.
-- tables: Episodes
-- columns: Episodes.PLACE
SELECT 'Episodes', s.row
FROM (
  SELECT e.row, count(*) OVER (PARTITION BY e.CHILD) AS stays
  FROM Episodes e
  WHERE e.PLACE = 'T3' AND e.CHILD IS NOT NULL
) s
WHERE s.stays > 2;

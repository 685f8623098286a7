-- code: 2888Q
-- severity: medium
-- title: No child has more than one disability recorded
-- why: Many disabled children have several. Where nobody has, only the main one is being recorded.
-- remedy: Check how disabilities are recorded, or explain it to the department.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: among children with a disability other than NONE nobody has two
--    different ones: one hit for the whole return. A return without disabled children is no hit.
-- tables: Disabilities
-- columns: Disabilities.Disability
SELECT 'Disabilities', NULL
WHERE (
  SELECT max(s.kinds)
  FROM (
    SELECT count(DISTINCT y.Disability) AS kinds
    FROM Disabilities y
    WHERE y.Disability <> 'NONE' AND y.LAchildID IS NOT NULL
    GROUP BY y.LAchildID
  ) s
) = 1;

-- code: 8790
-- severity: high
-- title: A disability stands beside NONE
-- why: A child has a disability or has none.
-- remedy: Take out NONE, or the disabilities beside it.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a child has the code NONE, and another; each other one is reported.
-- tables: Disabilities
-- columns: Disabilities.Disability
SELECT 'Disabilities', d.row
FROM Disabilities d
WHERE upper(d.Disability) <> 'NONE'
  AND EXISTS (SELECT 1 FROM Disabilities n WHERE n.LAchildID = d.LAchildID AND upper(n.Disability) = 'NONE');

-- code: 8794
-- severity: high
-- title: A child has the same disability twice
-- why: A disability is recorded once; twice makes the child count twice.
-- remedy: Take out the repeated code.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a child has one code more than once; each of the records is reported.
-- tables: Disabilities
-- columns: Disabilities.Disability
SELECT 'Disabilities', d.row
FROM Disabilities d
WHERE EXISTS (SELECT 1 FROM Disabilities o WHERE o.LAchildID = d.LAchildID AND o.Disability = d.Disability AND o.row <> d.row);

-- code: 8500
-- severity: high
-- title: A child without an identifier
-- why: Nothing that is recorded of the child can be joined or followed; rules that join records pass over this child.
-- remedy: Enter the identifier of the child.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the identifier is missing.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.LAchildID
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE i.LAchildID IS NULL;

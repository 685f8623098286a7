-- code: 8510
-- severity: high
-- title: The same identifier for more than one child record
-- why: Two children, or two records of one child: what is recorded under the identifier cannot be told apart.
-- remedy: Merge the records if they are one child; otherwise give each child its own identifier.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: every record whose identifier stands in another record too. Records
--    without an identifier are left to 8500.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.LAchildID
WITH twice AS (
  SELECT i.LAchildID
  FROM ChildIdentifiers i
  WHERE i.LAchildID IS NOT NULL
  GROUP BY i.LAchildID
  HAVING count(*) > 1
)
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE i.LAchildID IN (SELECT t.LAchildID FROM twice t);

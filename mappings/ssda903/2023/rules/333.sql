-- code: 333
-- severity: unknown
-- title: Should be placed after the match, or not decided at all
-- why: The decision that a child should be placed for adoption comes before the match with the adopters.
-- remedy: Correct or add DATE_INT, or correct DATE_MATCH.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a match without a decision date, or with one later than the match.
-- uncertain: The open validator also reports a decision date that it cannot read; here that is a finding about the date.
-- tables: AD1
-- columns: AD1.DATE_INT, AD1.DATE_MATCH
SELECT 'AD1', a.row
FROM AD1 a
WHERE a.DATE_INT > a.DATE_MATCH
  OR a.DATE_MATCH IS NOT NULL AND a.DATE_INT IS NULL
    AND a.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'AD1' AND u."column" = 'DATE_INT');

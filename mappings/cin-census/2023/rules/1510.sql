-- code: 1510
-- severity: high
-- title: The check letter of the unique pupil number is wrong
-- why: The number links the child to school records; with a wrong one the child is matched to nobody, or to another pupil.
-- remedy: Look the number up at the school or in the national register, and type it again.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: of numbers with 13 characters of which the last 12 are digits: the
--    first must be the letter that follows from the sum of the digits, each times its place, divided by 23. Other numbers
--    are left to 1540 and 1550.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.UPN
WITH whole AS (
  SELECT i.row, i.UPN
  FROM ChildIdentifiers i
  WHERE length(i.UPN) = 13 AND substr(i.UPN, 2) NOT GLOB '*[^0-9]*'
)
SELECT 'ChildIdentifiers', w.row
FROM whole w
WHERE substr(w.UPN, 1, 1) <> substr(
  'ABCDEFGHJKLMNPQRTUVWXYZ',
  1 + (
    2 * substr(w.UPN, 2, 1) + 3 * substr(w.UPN, 3, 1) + 4 * substr(w.UPN, 4, 1) + 5 * substr(w.UPN, 5, 1)
    + 6 * substr(w.UPN, 6, 1) + 7 * substr(w.UPN, 7, 1) + 8 * substr(w.UPN, 8, 1) + 9 * substr(w.UPN, 9, 1)
    + 10 * substr(w.UPN, 10, 1) + 11 * substr(w.UPN, 11, 1) + 12 * substr(w.UPN, 12, 1) + 13 * substr(w.UPN, 13, 1)
  ) % 23,
  1
);

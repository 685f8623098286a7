-- code: 444
-- severity: unknown
-- title: One unique pupil number for two records
-- why: A unique pupil number belongs to one child, so the two records are one child twice or one of the numbers is wrong.
-- remedy: Correct the number, or merge the records.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: a number that stands on more than one record; UN1 to UN5 are reasons why
--    there is none.
-- tables: Header
-- columns: Header.UPN
SELECT 'Header', h.row
FROM Header h
WHERE h.UPN IN (
  SELECT UPN FROM Header
  WHERE UPN NOT IN ('UN1', 'UN2', 'UN3', 'UN4', 'UN5')
  GROUP BY UPN
  HAVING count(*) > 1);

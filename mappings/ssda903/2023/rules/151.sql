-- code: 151
-- severity: unknown
-- title: An adoption record that is filled in part
-- why: All six items of an adoption are collected, or none.
-- remedy: Complete the record, or take it out.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: some of the six items are given and others are blank. What cannot be
--    read counts as given.
-- tables: AD1
-- columns: AD1.DATE_INT, AD1.DATE_MATCH, AD1.FOSTER_CARE, AD1.NB_ADOPTR, AD1.SEX_ADOPTR, AD1.LS_ADOPTR
WITH filled AS (
  SELECT a.row,
    CASE WHEN a.DATE_INT IS NULL THEN 0 ELSE 1 END + CASE WHEN a.DATE_MATCH IS NULL THEN 0 ELSE 1 END
      + CASE WHEN a.FOSTER_CARE IS NULL THEN 0 ELSE 1 END + CASE WHEN a.NB_ADOPTR IS NULL THEN 0 ELSE 1 END
      + CASE WHEN a.SEX_ADOPTR IS NULL THEN 0 ELSE 1 END + CASE WHEN a.LS_ADOPTR IS NULL THEN 0 ELSE 1 END
      + (SELECT count(DISTINCT u."column") FROM unreadable u
        WHERE u."table" = 'AD1' AND u.row = a.row AND u."column" IN ('DATE_INT', 'DATE_MATCH', 'NB_ADOPTR')) AS items
  FROM AD1 a
)
SELECT 'AD1', f.row
FROM filled f
WHERE f.items BETWEEN 1 AND 5;

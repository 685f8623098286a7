-- code: 392c
-- severity: unknown
-- title: A postcode that does not exist
-- why: A distance cannot be worked out from it.
-- remedy: Correct the postcode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a postcode that is given and does not stand in the list of postcodes;
--    without a list, one that has not the form of a postcode.
-- uncertain: Without a list a postcode of the right form passes although it may not exist.
-- tables: Episodes
-- columns: Episodes.HOME_POST, Episodes.PL_POST
WITH given AS (
  SELECT e.row, replace(e.HOME_POST, ' ', '') AS postcode
  FROM Episodes e
  WHERE e.HOME_POST IS NOT NULL
  UNION ALL
  SELECT e.row, replace(e.PL_POST, ' ', '')
  FROM Episodes e
  WHERE e.PL_POST IS NOT NULL
)
SELECT 'Episodes', g.row
FROM given g
WHERE CASE WHEN EXISTS (SELECT 1 FROM postcode LIMIT 1)
  THEN NOT EXISTS (SELECT 1 FROM postcode p WHERE p.postcode = g.postcode)
  ELSE NOT (g.postcode GLOB '[A-Z][A-Z][0-9][0-9A-Z][0-9][A-Z][A-Z]'
    OR g.postcode GLOB '[A-Z][0-9A-Z][0-9][0-9][A-Z][A-Z]'
    OR g.postcode GLOB '[A-Z][0-9][0-9][A-Z][A-Z]'
    OR g.postcode GLOB '[A-Z][0-9][A-Z][0-9][A-Z][A-Z]'
    OR g.postcode = 'GIR0AA')
  END;

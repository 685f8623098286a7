-- code: 134
-- severity: unknown
-- title: Adoption details of a care leaver
-- why: A child who is adopted does not become a care leaver.
-- remedy: Take out the record that is wrong.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an adoption record with anything in it of a child whose care-leaver
--    record has anything in it; the adoption record is reported. What cannot be read counts as given.
-- tables: AD1, OC3
-- columns: AD1.DATE_INT, AD1.DATE_MATCH, AD1.FOSTER_CARE, AD1.NB_ADOPTR, AD1.SEX_ADOPTR, AD1.LS_ADOPTR, OC3.IN_TOUCH,
--    OC3.ACTIV, OC3.ACCOM
SELECT 'AD1', a.row
FROM AD1 a
JOIN OC3 o ON o.CHILD = a.CHILD
WHERE coalesce(o.IN_TOUCH, o.ACTIV, o.ACCOM) IS NOT NULL
  AND (a.DATE_INT IS NOT NULL OR a.DATE_MATCH IS NOT NULL OR a.FOSTER_CARE IS NOT NULL
    OR a.NB_ADOPTR IS NOT NULL OR a.SEX_ADOPTR IS NOT NULL OR a.LS_ADOPTR IS NOT NULL
    OR a.row IN (
      SELECT u.row FROM unreadable u
      WHERE u."table" = 'AD1' AND u."column" IN ('DATE_INT', 'DATE_MATCH', 'NB_ADOPTR')));

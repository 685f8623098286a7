-- code: 187
-- severity: unknown
-- title: Looked after all year, and adopted or a care leaver
-- why: Whoever was looked after on the last day of the year has neither been adopted nor left care in it.
-- remedy: Clear the adoption or care leaver record, or correct the episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: anything is given about an adoption (other than the birth date) or
--    about a care leaver for a child who was looked after throughout the year. A child counts as looked after throughout the
--    year who has an episode in it, and none in it that is a short break (V3, V4), begins care (S) after its first day, or ends
--    before its last day with anything but X1; an end that cannot be read counts as open.
-- uncertain: That starting on 1 April itself, or leaving on 31 March itself, still counts as throughout follows the open
--    validator.
-- tables: Episodes, AD1, OC3
-- columns: AD1.DATE_INT, AD1.DATE_MATCH, AD1.FOSTER_CARE, AD1.NB_ADOPTR, AD1.SEX_ADOPTR, AD1.LS_ADOPTR, OC3.IN_TOUCH,
--    OC3.ACTIV, OC3.ACCOM, Episodes.DECOM, Episodes.RNE, Episodes.LS, Episodes.DEC, Episodes.REC
SELECT 'OC3', o.row
FROM OC3 o
WHERE coalesce(o.IN_TOUCH, o.ACTIV, o.ACCOM) IS NOT NULL
  AND o.CHILD IN (SELECT a.CHILD FROM looked_after a WHERE a.throughout)
UNION ALL
SELECT 'AD1', a.row
FROM AD1 a
WHERE (coalesce(a.DATE_INT, a.DATE_MATCH, a.FOSTER_CARE, a.SEX_ADOPTR, a.LS_ADOPTR) IS NOT NULL
    OR a.NB_ADOPTR IS NOT NULL
    OR a.row IN (SELECT u.row FROM unreadable u WHERE u."table" = 'AD1' AND u."column" <> 'DOB'))
  AND a.CHILD IN (SELECT a.CHILD FROM looked_after a WHERE a.throughout);

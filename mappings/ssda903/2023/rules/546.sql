-- code: 546
-- severity: unknown
-- title: A health promotion check is recorded for a child of five or over
-- why: The item is asked only of children under five on 31 March; an answer for an older child belongs to something else.
-- remedy: Clear HEALTH_CHECK, or correct the date of birth.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: children looked after all year (an episode in the year; no start of
--    care after the first day, no end of care before the last, no short break in the year) who were five by the last day of the
--    year, with anything in HEALTH_CHECK.
-- tables: OC2, Episodes
-- columns: OC2.HEALTH_CHECK, OC2.DOB, Episodes.DECOM, Episodes.DEC, Episodes.LS, Episodes.RNE, Episodes.REC
SELECT 'OC2', o.row
FROM OC2 o
WHERE o.HEALTH_CHECK IS NOT NULL
  AND date(o.DOB, '+5 years') <= (SELECT value FROM parameter WHERE name = 'collection_end')
  AND EXISTS (
    SELECT 1 FROM Episodes e
    WHERE e.CHILD = o.CHILD AND e.DECOM <= (SELECT value FROM parameter WHERE name = 'collection_end')
      AND (e.DEC >= (SELECT value FROM parameter WHERE name = 'collection_start') OR e.DEC IS NULL))
  AND NOT EXISTS (
    SELECT 1 FROM Episodes e
    WHERE e.CHILD = o.CHILD
      AND (e.RNE = 'S' AND e.DECOM > (SELECT value FROM parameter WHERE name = 'collection_start')
             AND e.DECOM <= (SELECT value FROM parameter WHERE name = 'collection_end')
        OR e.REC IS NOT 'X1' AND e.DEC >= (SELECT value FROM parameter WHERE name = 'collection_start')
             AND e.DEC < (SELECT value FROM parameter WHERE name = 'collection_end')
        OR e.LS IN ('V3', 'V4') AND e.DECOM <= (SELECT value FROM parameter WHERE name = 'collection_end')
             AND (e.DEC >= (SELECT value FROM parameter WHERE name = 'collection_start') OR e.DEC IS NULL)));

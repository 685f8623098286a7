-- code: 231
-- severity: medium
-- title: Unaccompanied and seeking asylum under eleven
-- why: Unaccompanied children are young people as a rule.
-- remedy: Check the birth date and the list; say so in the return where it is right.
-- years: 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: a child marked as an unaccompanied asylum-seeking child who is under
--    eleven on the last day of the year, by the birth date of the header. The header says who is marked where it can (UASC, in
--    the XML form); else being listed in the UASC table with any value does. The open validator looks for a header column
--    UASC_STATUS that its reader never makes, so out of a file it never reports anything.
-- tables: Header, UASC
-- columns: Header.DOB, Header.UASC, UASC.CHILD
SELECT 'Header', h.row
FROM Header h
WHERE h.DOB > (SELECT date(value, '-11 years') FROM parameter WHERE name = 'collection_end')
  AND (h.UASC IN ('1', '1.0')
    OR (h.UASC IS NULL
      AND EXISTS (
        SELECT 1 FROM UASC u
        WHERE u.CHILD = h.CHILD
          AND (coalesce(u.SEX, u.DOB, u.DUC) IS NOT NULL OR u.row IN (SELECT b.row FROM unreadable b WHERE b."table" = 'UASC')))));

-- code: 231
-- severity: medium
-- title: Unaccompanied and seeking asylum under eleven
-- why: Unaccompanied children are young people as a rule.
-- remedy: Check the birth date and the list; say so in the return where it is right.
-- years: 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: a child listed in the UASC table who is under eleven on the last day
--    of the year, by the birth date of the header. The open validator looks for the mark in a header column that its reader
--    never makes, so out of a file it never reports anything; its own case gives that column, and no list.
-- tables: Header, UASC
-- columns: Header.DOB, UASC.CHILD
SELECT 'Header', h.row
FROM Header h
WHERE h.DOB > (SELECT date(value, '-11 years') FROM parameter WHERE name = 'collection_end')
  AND EXISTS (
    SELECT 1 FROM UASC u
    WHERE u.CHILD = h.CHILD
      AND (coalesce(u.SEX, u.DOB, u.DUC) IS NOT NULL OR u.row IN (SELECT b.row FROM unreadable b WHERE b."table" = 'UASC')));

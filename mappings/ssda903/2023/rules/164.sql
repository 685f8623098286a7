-- code: 164
-- severity: unknown
-- title: The distance from home is out of range
-- why: No two places of the country lie 1,000 miles apart: one of the postcodes is wrong.
-- remedy: Correct HOME_POST or PL_POST.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the straight line between the two postcodes is longer than 999.9
--    miles, to one decimal, for a child who is and was no unaccompanied asylum-seeking child; an unaccompanied asylum-seeking
--    child is one whom the header of this year or of the last marks (UASC, in the XML form), or, where it has no mark, who
--    stands with any value in the UASC table of that year. The distance is told from a list of postcodes; one that is not
--    known is no hit (rule 392b). Not run without such a list. The open validator's own cases have a distance of -2 miles
--    among their hits, which is a distance in no file: it is worked out from the postcodes, as a root.
-- uncertain: By the wording of the rule short breaks (V3, V4) are not looked at; the open validator, and this rule, look at
--    them too. Children who were unaccompanied asylum-seekers two years ago or earlier should be left out; two returns do not
--    tell.
-- tables: Episodes, UASC, UASC_last, Header, Header_last, postcode
-- columns: Episodes.HOME_POST, Episodes.PL_POST, UASC.CHILD, UASC_last.CHILD, Header.UASC, Header_last.UASC
SELECT 'Episodes', e.row
FROM Episodes e
JOIN postcode h ON h.postcode = replace(e.HOME_POST, ' ', '')
JOIN postcode p ON p.postcode = replace(e.PL_POST, ' ', '')
-- 999.95 miles of 1,609.3 metres, squared.
WHERE (h.easting - p.easting) * (h.easting - p.easting) + (h.northing - p.northing) * (h.northing - p.northing)
    >= 1609219.535 * 1609219.535
  AND NOT EXISTS (SELECT 1 FROM Header m WHERE m.CHILD = e.CHILD AND m.UASC IN ('1', '1.0'))
  AND NOT EXISTS (SELECT 1 FROM Header_last m WHERE m.CHILD = e.CHILD AND m.UASC IN ('1', '1.0'))
  AND NOT EXISTS (
    SELECT 1 FROM UASC u
    WHERE u.CHILD = e.CHILD
      AND (coalesce(u.SEX, u.DOB, u.DUC) IS NOT NULL OR u.row IN (SELECT b.row FROM unreadable b WHERE b."table" = 'UASC'))
      AND NOT EXISTS (SELECT 1 FROM Header m WHERE m.CHILD = u.CHILD AND m.UASC IS NOT NULL))
  AND NOT EXISTS (
    SELECT 1 FROM UASC_last u
    WHERE u.CHILD = e.CHILD
      AND (coalesce(u.SEX, u.DOB, u.DUC) IS NOT NULL OR u.row IN (SELECT b.row FROM unreadable b WHERE b."table" = 'UASC_last'))
      AND NOT EXISTS (SELECT 1 FROM Header_last m WHERE m.CHILD = u.CHILD AND m.UASC IS NOT NULL));

-- code: 406
-- severity: unknown
-- title: A distance is given for an unaccompanied asylum-seeking child
-- why: Distance from home is not collected for children whose home is abroad.
-- remedy: Clear the postcodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a distance can be worked out for a child who is or was an
--    unaccompanied asylum-seeking child; an unaccompanied asylum-seeking child is one whom the header of this year or of the
--    last marks (UASC, in the XML form), or, where it has no mark, who stands with any value in the UASC table of that year.
--    A blank or unknown distance is told from the postcodes: without a list of postcodes a distance counts as known when both
--    are given, with a list when both stand in it.
-- uncertain: Children who were unaccompanied asylum-seekers two years ago or earlier are meant too; two returns do not tell.
-- tables: Episodes, UASC, UASC_last, Header, Header_last
-- columns: Episodes.HOME_POST, Episodes.PL_POST, UASC.CHILD, UASC_last.CHILD, Header.UASC, Header_last.UASC
WITH unaccompanied AS (
  SELECT m.CHILD FROM Header m WHERE m.UASC IN ('1', '1.0')
  UNION
  SELECT m.CHILD FROM Header_last m WHERE m.UASC IN ('1', '1.0')
  UNION
  SELECT u.CHILD
  FROM UASC u
  WHERE (coalesce(u.SEX, u.DOB, u.DUC) IS NOT NULL OR u.row IN (SELECT b.row FROM unreadable b WHERE b."table" = 'UASC'))
    AND NOT EXISTS (SELECT 1 FROM Header m WHERE m.CHILD = u.CHILD AND m.UASC IS NOT NULL)
  UNION
  SELECT u.CHILD
  FROM UASC_last u
  WHERE (coalesce(u.SEX, u.DOB, u.DUC) IS NOT NULL OR u.row IN (SELECT b.row FROM unreadable b WHERE b."table" = 'UASC_last'))
    AND NOT EXISTS (SELECT 1 FROM Header_last m WHERE m.CHILD = u.CHILD AND m.UASC IS NOT NULL)
)
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.HOME_POST IS NOT NULL AND e.PL_POST IS NOT NULL
  AND e.CHILD IN (SELECT CHILD FROM unaccompanied)
  AND (NOT EXISTS (SELECT 1 FROM postcode LIMIT 1)
    OR EXISTS (SELECT 1 FROM postcode p WHERE p.postcode = replace(e.HOME_POST, ' ', '') AND p.easting IS NOT NULL)
      AND EXISTS (SELECT 1 FROM postcode p WHERE p.postcode = replace(e.PL_POST, ' ', '') AND p.easting IS NOT NULL));

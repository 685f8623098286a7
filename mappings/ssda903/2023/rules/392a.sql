-- code: 392a
-- severity: unknown
-- title: No distance between home and placement
-- why: How far from home children live is reported for all but short breaks and unaccompanied asylum-seeking children; it is
--    worked out from two postcodes.
-- remedy: Record both postcodes, or correct the one that does not exist.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: no distance for an episode that is no short break (V3, V4), of a child
--    who is and was no unaccompanied asylum-seeking child; an unaccompanied asylum-seeking child is one who stands with any value
--    in the UASC table of this year or of the last. A blank or unknown distance is told from the postcodes: without a list of
--    postcodes a distance counts as known when both are given, with a list when both stand in it.
-- uncertain: Children who were unaccompanied asylum-seekers two years ago or earlier should be left out too; two returns do not
--    tell. The open validator asks nothing when no list of such children is given; here nobody is one then.
-- tables: Episodes, UASC, UASC_last
-- columns: Episodes.HOME_POST, Episodes.PL_POST, Episodes.LS, UASC.CHILD, UASC_last.CHILD
SELECT 'Episodes', e.row
FROM Episodes e
WHERE coalesce(e.LS, '') NOT IN ('V3', 'V4')
  AND NOT (
    e.HOME_POST IS NOT NULL
    AND (NOT EXISTS (SELECT 1 FROM postcode LIMIT 1)
      OR EXISTS (SELECT 1 FROM postcode p WHERE p.postcode = replace(e.HOME_POST, ' ', '') AND p.easting IS NOT NULL))
    AND e.PL_POST IS NOT NULL
    AND (NOT EXISTS (SELECT 1 FROM postcode LIMIT 1)
      OR EXISTS (SELECT 1 FROM postcode p WHERE p.postcode = replace(e.PL_POST, ' ', '') AND p.easting IS NOT NULL)))
  AND NOT EXISTS (
    SELECT 1 FROM UASC u
    WHERE u.CHILD = e.CHILD
      AND (coalesce(u.SEX, u.DOB, u.DUC) IS NOT NULL OR u.row IN (SELECT b.row FROM unreadable b WHERE b."table" = 'UASC')))
  AND NOT EXISTS (
    SELECT 1 FROM UASC_last u
    WHERE u.CHILD = e.CHILD
      AND (coalesce(u.SEX, u.DOB, u.DUC) IS NOT NULL OR u.row IN (SELECT b.row FROM unreadable b WHERE b."table" = 'UASC_last')));

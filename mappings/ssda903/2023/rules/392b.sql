-- code: 392b
-- severity: unknown
-- title: No postcode of home or placement
-- why: How far from home children live is worked out from the two postcodes.
-- remedy: Record HOME_POST and PL_POST.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: one of the postcodes is blank on an episode that is no short break (V3,
--    V4), of a child who is and was no unaccompanied asylum-seeking child; an unaccompanied asylum-seeking child is one who
--    stands with any value in the UASC table of this year or of the last.
-- uncertain: Children who were unaccompanied asylum-seekers two years ago or earlier should be left out too; two returns do not
--    tell.
-- tables: Episodes, UASC, UASC_last
-- columns: Episodes.HOME_POST, Episodes.PL_POST, Episodes.LS, UASC.CHILD, UASC_last.CHILD
SELECT 'Episodes', e.row
FROM Episodes e
WHERE coalesce(e.LS, '') NOT IN ('V3', 'V4') AND (e.HOME_POST IS NULL OR e.PL_POST IS NULL)
  AND NOT EXISTS (
    SELECT 1 FROM UASC u
    WHERE u.CHILD = e.CHILD
      AND (coalesce(u.SEX, u.DOB, u.DUC) IS NOT NULL OR u.row IN (SELECT b.row FROM unreadable b WHERE b."table" = 'UASC')))
  AND NOT EXISTS (
    SELECT 1 FROM UASC_last u
    WHERE u.CHILD = e.CHILD
      AND (coalesce(u.SEX, u.DOB, u.DUC) IS NOT NULL OR u.row IN (SELECT b.row FROM unreadable b WHERE b."table" = 'UASC_last')));

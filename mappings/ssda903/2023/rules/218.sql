-- code: 218
-- severity: unknown
-- title: The provider of the placement is not given
-- why: Providers of these placements are registered with the inspectorate and have a number.
-- remedy: Record URN, or correct the placement code.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: no URN for an episode that is open or ends on or after the first day
--    of the year, with a placement other than H5, P1, P2, P3, R1, R2, R5, T0, T1, T2, T3, T4, Z1, in England. With a list of
--    postcodes a placement is abroad when the authority of its postcode is outside England (WAL, SCO, NIR, NUK, CON, or an
--    official code that begins with W, S or N); without one, when its postcode belongs to an area that lies outside England
--    wholly or for the most part. Where the place is not known nothing is asked: the open validator passes those because the
--    text it makes of an unknown authority begins with N.
-- uncertain: The postcode alone does not always tell the country at the border.
-- tables: Episodes
-- columns: Episodes.URN, Episodes.PLACE, Episodes.PL_POST, Episodes.DEC
SELECT 'Episodes', e.row
FROM Episodes e
LEFT JOIN postcode p ON p.postcode = replace(e.PL_POST, ' ', '')
WHERE e.URN IS NULL
  AND coalesce(e.PLACE, '') NOT IN ('H5', 'P1', 'P2', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z1')
  AND (e.DEC >= (SELECT value FROM parameter WHERE name = 'collection_start')
    OR (e.DEC IS NULL
      AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC')))
  AND CASE WHEN EXISTS (SELECT 1 FROM postcode LIMIT 1)
    THEN p.la IS NOT NULL AND NOT (p.la IN ('CON', 'NIR', 'SCO', 'WAL', 'NUK') OR p.la GLOB '[NSW][0-9]*')
    ELSE e.PL_POST IS NOT NULL AND NOT (replace(e.PL_POST, ' ', '') GLOB 'G[0-9]*' OR substr(e.PL_POST, 1, 2) IN
        ('AB', 'BT', 'CF', 'DD', 'DG', 'EH', 'FK', 'GY', 'HS', 'IM', 'IV', 'JE', 'KA', 'KW', 'KY', 'LD', 'LL', 'ML', 'NP', 'PA', 'PH', 'SA',
          'TD', 'ZE'))
    END;

-- code: 230
-- severity: unknown
-- title: Semi-independent living in England without a registered provider
-- why: From 28 October 2023 supported accommodation is registered with the inspectorate.
-- remedy: Record URN, or correct the placement code.
-- years: 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: placement H5 in England that is open or ends on or after 29 October
--    2023, without a URN or with XXXXXXX. With a list of postcodes a placement is abroad when the authority of its postcode is
--    outside England (WAL, SCO, NIR, NUK, CON, or an official code that begins with W, S or N); without one, when its postcode
--    belongs to an area that lies outside England wholly or for the most part. Where the place is not known nothing is asked:
--    the open validator passes those because the text it makes of an unknown authority begins with N.
-- uncertain: An end that cannot be read passes here; the open validator takes the episode for open.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.DEC, Episodes.URN, Episodes.PL_POST
SELECT 'Episodes', e.row
FROM Episodes e
LEFT JOIN postcode p ON p.postcode = replace(e.PL_POST, ' ', '')
WHERE e.PLACE = 'H5' AND coalesce(e.URN, 'XXXXXXX') = 'XXXXXXX'
  AND (e.DEC >= '2023-10-29'
    OR (e.DEC IS NULL
      AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC')))
  AND CASE WHEN EXISTS (SELECT 1 FROM postcode LIMIT 1)
    THEN p.la IS NOT NULL AND NOT (p.la IN ('CON', 'NIR', 'SCO', 'WAL', 'NUK') OR p.la GLOB '[NSW][0-9]*')
    ELSE e.PL_POST IS NOT NULL AND NOT (replace(e.PL_POST, ' ', '') GLOB 'G[0-9]*' OR substr(e.PL_POST, 1, 2) IN
        ('AB', 'BT', 'CF', 'DD', 'DG', 'EH', 'FK', 'GY', 'HS', 'IM', 'IV', 'JE', 'KA', 'KW', 'KY', 'LD', 'LL', 'ML', 'NP', 'PA', 'PH', 'SA',
          'TD', 'ZE'))
    END;

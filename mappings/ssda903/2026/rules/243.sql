-- code: 243
-- severity: unknown
-- title: A provider's number for a placement outside England
-- why: The inspectorate registers providers in England only.
-- remedy: Clear URN, or correct PL_POST.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: a URN, XXXXXXX included, for a placement outside England. With a list
--    of postcodes a placement is abroad when the authority of its postcode is outside England (WAL, SCO, NIR, NUK, CON, or an
--    official code that begins with W, S or N); without one, when its postcode belongs to an area that lies outside England
--    wholly or for the most part.
-- uncertain: The postcode alone does not always tell the country at the border.
-- tables: Episodes
-- columns: Episodes.URN, Episodes.PL_POST
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.URN IS NOT NULL
  AND CASE WHEN EXISTS (SELECT 1 FROM postcode LIMIT 1)
    THEN EXISTS (
      SELECT 1 FROM postcode p
      WHERE p.postcode = replace(e.PL_POST, ' ', '') AND (p.la IN ('CON', 'NIR', 'SCO', 'WAL', 'NUK') OR p.la GLOB '[NSW][0-9]*'))
    ELSE (replace(e.PL_POST, ' ', '') GLOB 'G[0-9]*' OR substr(e.PL_POST, 1, 2) IN
        ('AB', 'BT', 'CF', 'DD', 'DG', 'EH', 'FK', 'GY', 'HS', 'IM', 'IV', 'JE', 'KA', 'KW', 'KY', 'LD', 'LL', 'ML', 'NP', 'PA', 'PH', 'SA',
          'TD', 'ZE'))
    END;

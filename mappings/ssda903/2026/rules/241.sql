-- code: 241
-- severity: unknown
-- title: Supported accommodation where the provider has no premises
-- why: The provider of supported accommodation is registered for its premises, and those stand in an authority.
-- remedy: Correct URN or PL_POST.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: placement K3 with a URN other than XXXXXXX, in an authority in which
--    no entry of the number in the list of providers is. The authority is told from the postcode of the placement and the list
--    of postcodes; where it is not known the placement is reported. Where no list of providers was given, the authority is
--    compared with the council's own: the parameter localAuthority (or local_authority), a code as the list of postcodes writes
--    it. Not run without a list of postcodes.
-- uncertain: The open validator always compares with the council's own authority, which reports every placement outside it; the
--    wording, and a remark in it, mean the authorities of the provider.
-- tables: Episodes
-- columns: Episodes.URN, Episodes.PLACE, Episodes.PL_POST
WITH own AS (
  SELECT coalesce(max(CASE WHEN name = 'localAuthority' THEN value END), max(CASE WHEN name = 'local_authority' THEN value END)) AS la
  FROM parameter
)
SELECT 'Episodes', e.row
FROM Episodes e
CROSS JOIN own o
LEFT JOIN postcode c ON c.postcode = replace(e.PL_POST, ' ', '')
WHERE e.PLACE = 'K3' AND e.URN <> 'XXXXXXX'
  AND EXISTS (SELECT 1 FROM postcode LIMIT 1)
  AND CASE WHEN EXISTS (SELECT 1 FROM provider LIMIT 1)
    THEN NOT EXISTS (SELECT 1 FROM provider p WHERE p.URN = e.URN AND (p.LA_code = c.la OR p.LA_name = c.la))
    ELSE o.la IS NOT NULL AND coalesce(c.la, '') <> o.la
    END;

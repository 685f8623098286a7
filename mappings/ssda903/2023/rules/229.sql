-- code: 229
-- severity: unknown
-- title: Own provision of another authority, or another authority's of the own
-- why: PR1 is the council's own provision and PR2 that of another council; the list says in which authority a provider stands.
-- remedy: Correct URN or PLACE_PROVIDER.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a URN other than XXXXXXX: with PR1 no entry of the number in the list
--    of providers is in the council's own authority, a number that is not in the list included; or with PR2 one is. The
--    council's own authority is the parameter localAuthority (or local_authority), a code or name as the list writes it;
--    without it nothing can be said. Not run where no list of providers was given.
-- uncertain: In which authority a provider stands is told from its postcode in the open validator, so it may be wrong where the
--    provider serves another. Where a number has several entries, one in the own authority decides here.
-- tables: Episodes
-- columns: Episodes.URN, Episodes.PLACE_PROVIDER
WITH own AS (
  SELECT coalesce(max(CASE WHEN name = 'localAuthority' THEN value END), max(CASE WHEN name = 'local_authority' THEN value END)) AS la
  FROM parameter
)
SELECT 'Episodes', e.row
FROM Episodes e
CROSS JOIN own o
WHERE e.URN <> 'XXXXXXX' AND o.la IS NOT NULL
  AND EXISTS (SELECT 1 FROM provider LIMIT 1)
  AND CASE e.PLACE_PROVIDER
    WHEN 'PR1' THEN NOT EXISTS (SELECT 1 FROM provider p WHERE p.URN = e.URN AND (p.LA_code = o.la OR p.LA_name = o.la))
    WHEN 'PR2' THEN EXISTS (SELECT 1 FROM provider p WHERE p.URN = e.URN AND (p.LA_code = o.la OR p.LA_name = o.la))
    END;

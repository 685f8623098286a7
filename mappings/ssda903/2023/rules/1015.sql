-- code: 1015
-- severity: unknown
-- title: Own provision, and placed outside the own area
-- why: What the council provides itself lies as a rule in its own area; foster carers and adopters live where they live.
-- remedy: Correct PLACE_PROVIDER or PL_POST.
-- years: 2023 2024 2025
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode with provider PR1 in another placement than a foster or
--    adoption placement, no short break (V3, V4), with legal status and placement given, whose placement lies in another
--    authority than the council's own, or in none that is known. The authority is told from the postcode of the placement by
--    the list of postcodes, the council's own is the parameter localAuthority (or local_authority), a code as in that list.
--    Not run where one of the two is missing.
-- tables: Episodes, postcode
-- columns: Episodes.PL_POST, Episodes.PLACE, Episodes.PLACE_PROVIDER, Episodes.LS
WITH own AS (
  SELECT coalesce(max(CASE name WHEN 'localAuthority' THEN value END), max(CASE name WHEN 'local_authority' THEN value END)) AS la
  FROM parameter
)
SELECT 'Episodes', e.row
FROM Episodes e
JOIN own o ON o.la IS NOT NULL
LEFT JOIN postcode p ON p.postcode = replace(e.PL_POST, ' ', '')
WHERE e.PLACE_PROVIDER = 'PR1'
  AND e.PLACE NOT IN ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
  AND e.LS NOT IN ('V3', 'V4')
  AND p.la IS NOT o.la
  AND EXISTS (SELECT 1 FROM postcode LIMIT 1);

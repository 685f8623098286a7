-- code: 454
-- severity: unknown
-- title: The placement is more than 350 miles from home
-- why: Hardly any child in care lives that far away; one of the postcodes is wrong, or the child's home was abroad.
-- remedy: Correct the postcode.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: a straight line of more than 350 miles of 1609.3 m, to one decimal,
--    between the two postcodes; 999.9 stands for an unknown distance and passes. Nothing is known without a list of postcodes.
-- tables: Episodes
-- columns: Episodes.HOME_POST, Episodes.PL_POST
SELECT 'Episodes', s.row
FROM (
  SELECT e.row, (h.easting - p.easting) * (h.easting - p.easting) + (h.northing - p.northing) * (h.northing - p.northing) AS square
  FROM Episodes e
  JOIN postcode h ON h.postcode = replace(e.HOME_POST, ' ', '')
  JOIN postcode p ON p.postcode = replace(e.PL_POST, ' ', '')
) s
WHERE s.square >= 350.05 * 1609.3 * 350.05 * 1609.3
  AND s.square NOT BETWEEN 999.85 * 1609.3 * 999.85 * 1609.3 AND 999.95 * 1609.3 * 999.95 * 1609.3;

-- code: 1011
-- severity: unknown
-- title: Care-leaver details of a child whose care another authority took over
-- why: The other authority reports on this young person from then on.
-- remedy: Take the care-leaver record out, or correct the reason the episode ended.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a care-leaver record with anything in it of a child whose latest
--    episode ended with E3. The open validator stops for the whole file when one child has no start that it can read; here
--    such an episode is left out.
-- uncertain: Of two episodes that start on one day the first in the file counts as the latest, as in the open validator.
-- tables: OC3, Episodes
-- columns: OC3.IN_TOUCH, OC3.ACTIV, OC3.ACCOM, Episodes.DECOM, Episodes.REC
SELECT 'OC3', o.row
FROM OC3 o
JOIN Episodes e ON e.CHILD = o.CHILD
WHERE coalesce(o.IN_TOUCH, o.ACTIV, o.ACCOM) IS NOT NULL
  AND e.REC = 'E3' AND e.DECOM IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM Episodes m WHERE m.CHILD = e.CHILD AND (m.DECOM, e.row) > (e.DECOM, m.row));

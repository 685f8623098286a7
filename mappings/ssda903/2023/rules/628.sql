-- code: 628
-- severity: unknown
-- title: The mother item of a care leaver who was not in care this year
-- why: For care leavers without episodes in the year the mother item is not collected.
-- remedy: Clear the mother item, or add the missing episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a header row with the mother item, without episodes, and with a
--    care-leaver record of which any item is given. Not run where the table of episodes was not given; one with headings only is
--    given.
-- tables: Header, Episodes, OC3
-- columns: Header.MOTHER, Episodes.CHILD, OC3.IN_TOUCH, OC3.ACTIV, OC3.ACCOM
SELECT 'Header', h.row
FROM Header h
WHERE h.MOTHER IS NOT NULL
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes')
  AND NOT EXISTS (SELECT 1 FROM Episodes e WHERE e.CHILD = h.CHILD)
  AND EXISTS (
    SELECT 1 FROM OC3 o
    WHERE o.CHILD = h.CHILD AND (o.IN_TOUCH IS NOT NULL OR o.ACTIV IS NOT NULL OR o.ACCOM IS NOT NULL));

-- code: 1002
-- severity: unknown
-- title: Care-leaver details of a child without any episode
-- why: Who was never looked after cannot leave care.
-- remedy: Take the care-leaver record out, or add the episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a care-leaver record of a child without an episode this year or
--    last. Not run where this year's or last year's table of episodes was not given; one with headings only is given.
-- uncertain: Two returns are seen: a child whose episodes all lie in earlier years is a wrong hit.
-- tables: OC3, Episodes, Episodes_last
-- columns: OC3.CHILD, Episodes.CHILD, Episodes_last.CHILD
SELECT 'OC3', o.row
FROM OC3 o
WHERE NOT EXISTS (SELECT 1 FROM Episodes e WHERE e.CHILD = o.CHILD)
  AND NOT EXISTS (SELECT 1 FROM Episodes_last l WHERE l.CHILD = o.CHILD)
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes')
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes_last');

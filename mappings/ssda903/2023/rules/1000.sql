-- code: 1000
-- severity: unknown
-- title: Care-leaver details of a child who died in care
-- why: A child who died in care does not leave it.
-- remedy: Take the care-leaver record out, or correct the reason the episode ended.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a care-leaver record of a child with an episode, this year or last,
--    that ended by death (E2).
-- uncertain: Two returns are seen; a death of an earlier year is not.
-- tables: OC3, Episodes, Episodes_last
-- columns: OC3.CHILD, Episodes.REC, Episodes_last.REC
SELECT 'OC3', o.row
FROM OC3 o
WHERE EXISTS (SELECT 1 FROM Episodes e WHERE e.CHILD = o.CHILD AND e.REC = 'E2')
  OR EXISTS (SELECT 1 FROM Episodes_last l WHERE l.CHILD = o.CHILD AND l.REC = 'E2');

-- code: 199
-- severity: unknown
-- title: In care again after an adoption
-- why: A child who was adopted has other parents and comes back into care, if at all, as another child with another number.
-- remedy: Correct the reason the earlier episode ended, or give the child a new identifier.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode of a child who has an adoption (REC E11 or E12) that starts
--    earlier, in this year's or in last year's return. A second adoption is reported too. Of two episodes that start on the
--    same day, the one of this year counts as the earlier, and within the year the one that stands first in the file.
-- uncertain: Adoptions two years ago or earlier are meant too; two returns do not tell. In a large file the open validator
--    leaves the order of episodes that start on one day to chance, and so may report an adoption that stands in both returns.
-- tables: Episodes, Episodes_last
-- columns: Episodes.CHILD, Episodes.DECOM, Episodes.REC, Episodes_last.DECOM, Episodes_last.REC
SELECT 'Episodes', e.row
FROM Episodes a
JOIN Episodes e ON e.CHILD = a.CHILD AND (e.DECOM, e.row) > (a.DECOM, a.row)
WHERE a.REC IN ('E11', 'E12')
UNION ALL
SELECT 'Episodes', e.row
FROM Episodes_last a
JOIN Episodes e ON e.CHILD = a.CHILD AND e.DECOM > a.DECOM
WHERE a.REC IN ('E11', 'E12');

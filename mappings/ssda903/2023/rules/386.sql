-- code: 386
-- severity: unknown
-- title: Adopted at eighteen or over
-- why: Only children are adopted from care.
-- remedy: Correct the reason, the end or the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended in adoption (E11, E12) on or after the eighteenth
--    birthday.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DEC, Episodes.REC
SELECT 'Episodes', e.row
FROM Episodes e
JOIN Header h ON h.CHILD = e.CHILD
WHERE e.REC IN ('E11', 'E12') AND e.DEC >= date(h.DOB, '+18 years');

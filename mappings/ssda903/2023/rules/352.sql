-- code: 352
-- severity: unknown
-- title: Came into care at eighteen or over
-- why: Only children come into care.
-- remedy: Correct the birth date or the episode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode with reason S that starts on or after the eighteenth
--    birthday.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DECOM, Episodes.RNE
SELECT 'Episodes', e.row
FROM Episodes e
JOIN Header h ON h.CHILD = e.CHILD
WHERE e.RNE = 'S' AND e.DECOM >= date(h.DOB, '+18 years');

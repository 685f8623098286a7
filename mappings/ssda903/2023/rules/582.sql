-- code: 582
-- severity: medium
-- title: Matched with adopters on the day of the adoption
-- why: Matching comes months before the adoption; the same day is nearly always a wrong date.
-- remedy: Check the date of the match; leave it if it is right.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended by adoption on the day of the match.
-- tables: Episodes, AD1
-- columns: Episodes.REC, Episodes.DEC, AD1.DATE_MATCH
SELECT 'Episodes', e.row
FROM Episodes e
JOIN AD1 a ON a.CHILD = e.CHILD AND a.DATE_MATCH = e.DEC
WHERE e.REC IN ('E11', 'E12');

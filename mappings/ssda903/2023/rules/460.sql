-- code: 460
-- severity: unknown
-- title: Stayed with the carers at eighteen, but is younger
-- why: E17 is staying put after eighteen.
-- remedy: Correct the reason, the end or the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended with E17 before the eighteenth birthday. The open
--    validator fails where the header holds a child twice or not at all; here each episode stands for itself.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DEC, Episodes.REC
SELECT 'Episodes', e.row
FROM Episodes e
JOIN Header h ON h.CHILD = e.CHILD
WHERE e.REC = 'E17' AND e.DEC < date(h.DOB, '+18 years');

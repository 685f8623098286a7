-- code: 387
-- severity: unknown
-- title: Left care for independence under fourteen
-- why: Children of that age are not left to live on their own.
-- remedy: Correct the reason, the end or the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended with E5 or E6 before the fourteenth birthday.
-- uncertain: The open validator also reports a child whose birth date it does not know; here a blank makes no hit.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DEC, Episodes.REC
SELECT DISTINCT 'Episodes', e.row
FROM Episodes e
JOIN Header h ON h.CHILD = e.CHILD
WHERE e.REC IN ('E5', 'E6') AND e.DEC < date(h.DOB, '+14 years');

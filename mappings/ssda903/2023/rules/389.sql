-- code: 389
-- severity: unknown
-- title: Moved to adult social care under sixteen
-- why: Adult services take over at eighteen, in rare cases from sixteen.
-- remedy: Correct the reason, the end or the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended with E7 before the sixteenth birthday.
-- uncertain: The open validator also reports a child whose birth date it does not know; here a blank makes no hit.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DEC, Episodes.REC
SELECT DISTINCT 'Episodes', e.row
FROM Episodes e
JOIN Header h ON h.CHILD = e.CHILD
WHERE e.REC = 'E7' AND e.DEC < date(h.DOB, '+16 years');

-- code: 580
-- severity: unknown
-- title: Missing when care ended at 18, and the reason is not E8
-- why: A child who is missing on the eighteenth birthday leaves care for no other reason than age, which is E8.
-- remedy: Set the reason the episode ended to E8, or correct the dates.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ends on the child's eighteenth birthday, on which a
--    missing period ends as well, with another reason or none. The birth date is that of the missing period's row.
-- uncertain: Whoever is born on 29 February is 18 on 1 March here, and on 28 February in the open validator.
-- tables: Episodes, Missing
-- columns: Episodes.REC, Episodes.DEC, Missing.DOB, Missing.MIS_END
SELECT 'Episodes', e.row
FROM Missing m
JOIN Episodes e ON e.CHILD = m.CHILD AND e.DEC = m.MIS_END
WHERE date(m.DOB, '+18 years') = m.MIS_END AND e.REC IS NOT 'E8';

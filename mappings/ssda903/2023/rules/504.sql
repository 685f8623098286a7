-- code: 504
-- severity: unknown
-- title: The category of need changes within a period of care
-- why: The category says why care began and stays until it ends.
-- remedy: Correct CIN.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the episode before ended with X1 on the day this one starts, and its
--    category is another, or one of the two is blank.
-- uncertain: Two blanks are the same here, and different in the open validator.
-- tables: Episodes
-- columns: Episodes.CIN, Episodes.DECOM, Episodes.DEC, Episodes.REC
SELECT 'Episodes', e.row
FROM Episodes e
JOIN episode_order o ON o.row = e.row
JOIN Episodes p ON p.row = o.earlier
WHERE p.REC = 'X1' AND p.DEC = e.DECOM AND e.CIN IS NOT p.CIN;

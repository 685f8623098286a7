-- code: 8730
-- severity: high
-- title: A protection plan does not say how many there were before
-- why: Whether a child comes back to a plan is a measure of how well the last one worked.
-- remedy: Give the number of earlier plans; 0 if there was none.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the number of earlier plans is missing or below nought. A number that
--    cannot be read is a finding of its own.
-- tables: ChildProtectionPlans
-- columns: ChildProtectionPlans.NumberOfPreviousCPP
SELECT 'ChildProtectionPlans', p.row
FROM ChildProtectionPlans p
WHERE p.NumberOfPreviousCPP < 0
  OR p.NumberOfPreviousCPP IS NULL
    AND p.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'ChildProtectionPlans' AND u."column" = 'NumberOfPreviousCPP');

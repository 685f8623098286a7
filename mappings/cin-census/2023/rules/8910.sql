-- code: 8910
-- severity: high
-- title: A protection plan has no latest category of abuse, or one that is not in the list
-- why: The category says what the child is protected from now, or when the plan ended.
-- remedy: Add the category, or use a code of the list.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: LatestCategoryOfAbuse is missing or none of NEG, PHY, SAB, EMO, MUL.
-- tables: ChildProtectionPlans
-- columns: ChildProtectionPlans.LatestCategoryOfAbuse
SELECT 'ChildProtectionPlans', p.row
FROM ChildProtectionPlans p
WHERE p.LatestCategoryOfAbuse IS NULL
  OR p.LatestCategoryOfAbuse NOT IN (SELECT l.code FROM code_list l WHERE l.list = 'cp_category');

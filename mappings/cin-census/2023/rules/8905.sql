-- code: 8905
-- severity: high
-- title: A protection plan has no first category of abuse, or one that is not in the list
-- why: The category says what the child is protected from when the plan began.
-- remedy: Add the category, or use a code of the list.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: InitialCategoryOfAbuse is missing or none of NEG, PHY, SAB, EMO, MUL.
-- tables: ChildProtectionPlans
-- columns: ChildProtectionPlans.InitialCategoryOfAbuse
SELECT 'ChildProtectionPlans', p.row
FROM ChildProtectionPlans p
WHERE p.InitialCategoryOfAbuse IS NULL
  OR p.InitialCategoryOfAbuse NOT IN (SELECT l.code FROM code_list l WHERE l.list = 'cp_category');

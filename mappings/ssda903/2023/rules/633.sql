-- code: 633
-- severity: unknown
-- title: An unknown authority of previous permanence
-- why: The code is not in the list.
-- remedy: Use the three-digit code of an English authority, or WAL, SCO, NIR or NUK.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `la_code`; blank is right. The open
--    validator's list ends before the authorities of 2019 and later (838, 839, 940 to 943), which are in ours.
-- uncertain: The open validator reports the authorities made since 2019; we do not.
-- tables: PrevPerm
-- columns: PrevPerm.LA_PERM
SELECT 'PrevPerm', p.row
FROM PrevPerm p
WHERE p.LA_PERM IS NOT NULL
  AND p.LA_PERM NOT IN (SELECT code FROM code_list WHERE list = 'la_code');

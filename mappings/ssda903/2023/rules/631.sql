-- code: 631
-- severity: unknown
-- title: An unknown code of previous permanence
-- why: The code is not in the list.
-- remedy: Use P1 to P4, or Z1 for none.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a code that is not in the list `previous_permanence` (P1 to P4, Z1);
--    blank is right. The open validator's own case has a code in small letters and empty text among its hits; its reader
--    turns the first into capitals and the second into blanks before any rule runs, so no file brings them, and they are no
--    hits here.
-- tables: PrevPerm
-- columns: PrevPerm.PREV_PERM
SELECT 'PrevPerm', p.row
FROM PrevPerm p
WHERE p.PREV_PERM IS NOT NULL
  AND p.PREV_PERM NOT IN (SELECT code FROM code_list WHERE list = 'previous_permanence');

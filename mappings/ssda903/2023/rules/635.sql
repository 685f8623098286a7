-- code: 635
-- severity: unknown
-- title: Authority or date of a previous permanence without its code
-- why: Authority and date say nothing where the kind of the arrangement is missing.
-- remedy: Enter the code, or clear authority and date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: authority or date is given and the code is blank.
-- uncertain: The message speaks of the code Z1 with authority and date; the open validator, with its own case, reports a blank
--    code and passes Z1, and so do we.
-- tables: PrevPerm
-- columns: PrevPerm.PREV_PERM, PrevPerm.LA_PERM, PrevPerm.DATE_PERM
SELECT 'PrevPerm', p.row
FROM PrevPerm p
WHERE p.PREV_PERM IS NULL AND (p.LA_PERM IS NOT NULL OR p.DATE_PERM IS NOT NULL);

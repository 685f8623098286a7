-- code: 114
-- severity: unknown
-- title: An unknown answer to whether the adopters were the foster carers
-- why: The answer is yes or no.
-- remedy: Use 1 for yes and 0 for no.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: another answer than 0 or 1; blank is no hit. The open validator's
--    own case has an empty text among its hits; its reader makes that a blank before any rule runs, and a blank is no hit.
-- tables: AD1
-- columns: AD1.FOSTER_CARE
SELECT 'AD1', a.row
FROM AD1 a
WHERE a.FOSTER_CARE NOT IN ('0', '1');

-- code: 8650
-- severity: high
-- title: The primary need is not in the list
-- why: A code that nobody knows cannot be counted.
-- remedy: Use a code of the list of primary needs.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a primary need is given and is none of N0 to N9.
-- tables: CINdetails
-- columns: CINdetails.PrimaryNeedCode
SELECT 'CINdetails', c.row
FROM CINdetails c
WHERE c.PrimaryNeedCode NOT IN (SELECT l.code FROM code_list l WHERE l.list = 'primary_need');

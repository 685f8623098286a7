-- code: 8640
-- severity: high
-- title: The reason for closure is not in the list
-- why: A code that nobody knows cannot be counted.
-- remedy: Use a code of the list of closure reasons.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: a reason is given and is none of RC1 to RC9.
-- tables: CINdetails
-- columns: CINdetails.ReasonForClosure
SELECT 'CINdetails', c.row
FROM CINdetails c
WHERE c.ReasonForClosure NOT IN (SELECT l.code FROM code_list l WHERE l.list = 'cin_closure_reason');

-- code: 8805
-- severity: high
-- title: A case is closed without a reason
-- why: Why help ended is what the closure is counted by.
-- remedy: Add the reason for closure, or take out the date.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the closure date is given and the reason is not.
-- tables: CINdetails
-- columns: CINdetails.CINclosureDate, CINdetails.ReasonForClosure
SELECT 'CINdetails', c.row
FROM CINdetails c
WHERE c.CINclosureDate IS NOT NULL AND c.ReasonForClosure IS NULL;

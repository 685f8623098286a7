-- code: 304
-- severity: unknown
-- title: Ceased to be an unaccompanied asylum-seeking child after 18
-- why: An adult is no child, so the status ends on the eighteenth birthday at the latest.
-- remedy: Correct DUC or the date of birth.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the date ceased is later than the eighteenth birthday.
-- tables: UASC
-- columns: UASC.DUC, UASC.DOB
SELECT 'UASC', u.row
FROM UASC u
WHERE u.DUC > date(u.DOB, '+18 years');

-- code: 232
-- severity: medium
-- title: The sex is recorded as unknown
-- why: The sex of nearly every child is known.
-- remedy: Record SEX, or confirm it.
-- years: 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: sex U.
-- tables: Header
-- columns: Header.SEX
SELECT 'Header', h.row
FROM Header h
WHERE h.SEX = 'U';

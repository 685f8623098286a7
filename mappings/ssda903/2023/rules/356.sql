-- code: 356
-- severity: unknown
-- title: An episode ends before it starts
-- why: Time in care counted from these dates would be negative.
-- remedy: Correct the start or the end.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the end is earlier than the start.
-- tables: Episodes
-- columns: Episodes.DECOM, Episodes.DEC
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.DEC < e.DECOM;

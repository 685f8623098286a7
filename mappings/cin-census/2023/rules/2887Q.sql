-- code: 2887Q
-- severity: medium
-- title: Fewer than eight disability codes are used in the whole return
-- why: There are twelve. An authority that uses so few is likely to record disability too coarsely.
-- remedy: Check how disabilities are recorded, or explain it to the department.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the different codes in the return, without NONE; seven or fewer are
--    one hit for the whole return.
-- uncertain: The open validator counts records of NONE instead, against its own comment; its hits on a real return are
--    others.
-- tables: Disabilities
-- columns: Disabilities.Disability
SELECT 'Disabilities', NULL
WHERE (SELECT count(DISTINCT y.Disability) FROM Disabilities y WHERE y.Disability <> 'NONE') < 8;

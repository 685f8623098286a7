-- code: 379
-- severity: unknown
-- title: A temporary placement without a stated reason of more than seven days
-- why: T4 is for interruptions of a week at most.
-- remedy: Correct a date, or record the placement as a normal one.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an ended episode with placement T4 of more than 7 days. The open
--    validator asks besides that the child has a birth date in the header, which the rule has no use for.
-- uncertain: A child without a birth date in the header is reported here and not by the open validator.
-- tables: Episodes
-- columns: Episodes.DECOM, Episodes.DEC, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE = 'T4' AND e.DEC > date(e.DECOM, '+7 days');

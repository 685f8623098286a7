-- code: 375
-- severity: unknown
-- title: A hospital stay of more than six weeks as a temporary placement
-- why: After six weeks it is where the child lives.
-- remedy: Correct a date, or record the placement as a normal one.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an ended episode with placement T1 of more than 42 days. The open
--    validator asks besides that the child has a birth date in the header, which the rule has no use for.
-- uncertain: A child without a birth date in the header is reported here and not by the open validator.
-- tables: Episodes
-- columns: Episodes.DECOM, Episodes.DEC, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE = 'T1' AND e.DEC > date(e.DECOM, '+42 days');

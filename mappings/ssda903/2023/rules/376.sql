-- code: 376
-- severity: unknown
-- title: A carer's holiday of more than three weeks
-- why: A longer absence of the carer is a change of placement.
-- remedy: Correct a date, or record the placement as a normal one.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an ended episode with placement T3 of more than 21 days. The open
--    validator asks besides that the child has a birth date in the header, which the rule has no use for.
-- uncertain: A child without a birth date in the header is reported here and not by the open validator.
-- tables: Episodes
-- columns: Episodes.DECOM, Episodes.DEC, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE = 'T3' AND e.DEC > date(e.DECOM, '+21 days');

-- code: 373
-- severity: unknown
-- title: A residential school under four
-- why: School age begins at four.
-- remedy: Correct the placement code or the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an ended episode with placement S1 that starts before birthday number 4.
-- uncertain: That an episode without an end passes comes from the open validator, whose own case asks for it; the wording of the
--    rule says nothing about it.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DECOM, Episodes.DEC, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
JOIN Header h ON h.CHILD = e.CHILD
WHERE e.PLACE = 'S1' AND e.DEC IS NOT NULL AND e.DECOM < date(h.DOB, '+4 years');

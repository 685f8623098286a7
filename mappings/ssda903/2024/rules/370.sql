-- code: 370
-- severity: unknown
-- title: Independent living under sixteen
-- why: Children of that age are not left to live on their own.
-- remedy: Correct the placement code or the birth date.
-- years: 2023 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: an ended episode with placement P2 that starts before birthday number
--    16.
-- uncertain: That an episode without an end passes comes from the open validator, whose own case asks for it; the wording of the
--    rule says nothing about it.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DECOM, Episodes.DEC, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
JOIN Header h ON h.CHILD = e.CHILD
WHERE e.PLACE = 'P2' AND e.DEC IS NOT NULL AND e.DECOM < date(h.DOB, '+16 years');

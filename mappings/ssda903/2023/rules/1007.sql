-- code: 1007
-- severity: unknown
-- title: Care-leaver details of a 17- or 18-year-old who was still looked after on the birthday
-- why: Who is looked after on the seventeenth or eighteenth birthday is no care leaver of that birthday.
-- remedy: Take the care-leaver record out, or correct the end of the episode or the birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a care-leaver record with anything in it of a young person who is
--    seventeen or eighteen on the last day of the year and whose episode began on or before the birthday in the year and ends
--    after it, or has no end. The birth date is that of the care-leaver record. The open validator does not count an episode
--    without an end, which is the plainest case of being still looked after; and it stops for the whole file at one date that
--    it cannot read, or at a birthday on 29 February. Here an episode with a date that cannot be read is left out.
-- tables: OC3, Episodes
-- columns: OC3.DOB, OC3.IN_TOUCH, OC3.ACTIV, OC3.ACCOM, Episodes.DECOM, Episodes.DEC
WITH leaver AS (
  SELECT o.CHILD, o.row,
    CASE WHEN date(o.DOB, '+18 years') <= y.value THEN date(o.DOB, '+18 years') ELSE date(o.DOB, '+17 years') END AS birthday
  FROM OC3 o
  JOIN parameter y ON y.name = 'collection_end'
  WHERE date(o.DOB, '+17 years') <= y.value AND date(o.DOB, '+19 years') > y.value
    AND coalesce(o.IN_TOUCH, o.ACTIV, o.ACCOM) IS NOT NULL
)
SELECT 'OC3', l.row
FROM leaver l
JOIN Episodes e ON e.CHILD = l.CHILD
WHERE e.DECOM <= l.birthday AND (e.DEC > l.birthday OR e.DEC IS NULL)
  AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC');

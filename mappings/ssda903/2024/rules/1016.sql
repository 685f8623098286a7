-- code: 1016
-- severity: unknown
-- title: Care-leaver details of a 17- or 18-year-old who left care after the birthday
-- why: Who was still looked after on the seventeenth or eighteenth birthday is no care leaver of that birthday.
-- remedy: Take the care-leaver record out, or correct the end of the episode or the birth date.
-- years: 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: a care-leaver record with anything in it of a young person who is
--    seventeen or eighteen on the last day of the year and has an episode that ended on that birthday or later. The birth
--    date is that of the care-leaver record. The open validator stops for the whole file at one birth date that it cannot
--    read; here such a record is left out. It counts ages in days of an average year, so that somebody can turn seventeen or
--    eighteen there a day late; here birthdays count.
-- uncertain: An end that goes on in the next episode (X1) counts too, as in the open validator.
-- tables: OC3, Episodes
-- columns: OC3.DOB, OC3.IN_TOUCH, OC3.ACTIV, OC3.ACCOM, Episodes.DEC
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
WHERE e.DEC >= l.birthday;

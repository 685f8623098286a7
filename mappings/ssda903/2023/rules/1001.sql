-- code: 1001
-- severity: unknown
-- title: Care-leaver details of a child whose time in care was too short
-- why: Care leavers are young people who were looked after for at least thirteen weeks after turning fourteen and for some
--    time after turning sixteen.
-- remedy: Take the care-leaver record out, or complete the episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a care-leaver record of a child who, by the episodes of this year
--    and last, was looked after for fewer than 91 days since the fourteenth birthday or for less than one day since the
--    sixteenth, or whose latest episode ended by adoption (E11, E12). An episode that stands in both returns counts once,
--    with its earliest end; the latest one, when it has no end, runs to the last day of the year; an earlier one without an
--    end does not count; short breaks (V3, V4) do not count. A child without a birth date has no days. Not run where one of
--    the four tables was not given. The open validator means to leave out those who are twenty or older on the last day of
--    the year, whose care lies further back than two returns, yet reports every one of them, because the days that it no
--    longer counts for them fall short; here they are left out, unless adopted. It also confuses rows of the two years that
--    have the same number; here each row is itself.
-- uncertain: Two returns are seen: episodes of earlier years would make some of these children care leavers. The birthday of
--    a child born on 29 February is 1 March here and 28 February in the open validator.
-- tables: OC3, Episodes, Episodes_last, Header
-- columns: OC3.CHILD, Episodes.DECOM, Episodes.DEC, Episodes.LS, Episodes.REC, Episodes_last.DECOM, Episodes_last.DEC,
--    Episodes_last.LS, Episodes_last.REC, Header.DOB
WITH year AS (
  SELECT value AS last FROM parameter WHERE name = 'collection_end'
),
stay AS (
  SELECT CHILD, DECOM, DEC, LS, REC, 1 AS back, row
  FROM Episodes
  WHERE CHILD IN (SELECT CHILD FROM OC3) AND DECOM IS NOT NULL AND EXISTS (SELECT 1 FROM Episodes_last LIMIT 1)
  UNION ALL
  SELECT CHILD, DECOM, DEC, LS, REC, 2 AS back, row
  FROM Episodes_last
  WHERE CHILD IN (SELECT CHILD FROM OC3) AND DECOM IS NOT NULL
),
once AS (
  SELECT CHILD, DECOM, DEC, LS, REC, row_number() OVER (PARTITION BY CHILD ORDER BY DECOM DESC) AS from_last
  FROM (
    SELECT s.*, row_number() OVER (PARTITION BY CHILD, DECOM ORDER BY coalesce(DEC, '9999-12-31'), back, row) AS n
    FROM stay s)
  WHERE n = 1
),
counted AS (
  SELECT o.CHILD, h.DOB, o.DECOM, CASE WHEN o.DEC IS NULL AND o.from_last = 1 THEN y.last ELSE o.DEC END AS DEC
  FROM once o
  JOIN Header h ON h.CHILD = o.CHILD
  CROSS JOIN year y
  WHERE coalesce(o.LS, '') NOT IN ('V3', 'V4')
),
total AS (
  SELECT CHILD,
    sum(CASE WHEN DEC > max(DECOM, date(DOB, '+14 years'))
      THEN julianday(DEC) - julianday(max(DECOM, date(DOB, '+14 years'))) ELSE 0 END) AS since_14,
    sum(CASE WHEN DEC > max(DECOM, date(DOB, '+16 years'))
      THEN julianday(DEC) - julianday(max(DECOM, date(DOB, '+16 years'))) ELSE 0 END) AS since_16
  FROM counted
  GROUP BY CHILD
)
SELECT 'OC3', o.row
FROM OC3 o
LEFT JOIN total t ON t.CHILD = o.CHILD
LEFT JOIN once l ON l.CHILD = o.CHILD AND l.from_last = 1
WHERE (l.REC IN ('E11', 'E12')
    OR (coalesce(t.since_14, 0) < 91 OR coalesce(t.since_16, 0) < 1)
      AND NOT EXISTS (SELECT 1 FROM Header h, year y WHERE h.CHILD = o.CHILD AND date(h.DOB, '+20 years') <= y.last))
  AND EXISTS (SELECT 1 FROM Header LIMIT 1)
  AND EXISTS (SELECT 1 FROM Episodes LIMIT 1)
  AND EXISTS (SELECT 1 FROM Episodes_last LIMIT 1);

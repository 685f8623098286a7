-- code: 362
-- severity: unknown
-- title: An emergency protection order of more than 21 days
-- why: An order lasts eight days and may be extended once, by seven; the return allows three weeks.
-- remedy: Correct a date or the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: episodes under L2 that follow one another on the day are taken together;
--    an open one runs to the last day of the year. More than 21 days from the first start to the last end: each of them is
--    reported.
-- uncertain: Where an episode under another status follows at once and this status comes back later, the open validator joins the
--    two across the gap; here they are two spells.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.DECOM, Episodes.DEC
WITH stay AS (
  SELECT e.CHILD, e.row, e.DECOM, coalesce(e.DEC, (SELECT value FROM parameter WHERE name = 'collection_end')) AS until
  FROM Episodes e
  WHERE e.LS = 'L2' AND e.CHILD IS NOT NULL AND e.DECOM IS NOT NULL
    AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC')
),
spell AS (
  SELECT s.*, lag(s.until) OVER (PARTITION BY s.CHILD ORDER BY s.DECOM, s.row) IS NOT s.DECOM AS begins
  FROM stay s
),
chain AS (
  SELECT s.*, sum(s.begins) OVER (PARTITION BY s.CHILD ORDER BY s.DECOM, s.row) AS number
  FROM spell s
),
length AS (
  SELECT c.row, julianday(max(c.until) OVER chain) - julianday(min(c.DECOM) OVER chain) AS days
  FROM chain c
  WINDOW chain AS (PARTITION BY c.CHILD, c.number)
)
SELECT 'Episodes', l.row
FROM length l
WHERE l.days > 21;

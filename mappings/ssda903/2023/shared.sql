-- What many rules of this return ask, worked out once when the whole return has been read. Rules use these tables as any other.

-- The children with an episode, and what their episodes say together:
--   in_year       1 where an episode lies in the collection year, at least in part
--   stay_in_year  the same of episodes that are no short break (V3, V4); NULL where the child has only short breaks
--   throughout    1 where the child was looked after from the first day of the year to the last: an episode lies in it, and none of
--                 them is a short break, begins care (S) after its first day, or ends before its last day with anything but X1; an
--                 end that cannot be read counts as open
--   latest_start  the last day on which an episode began
CREATE TABLE looked_after (CHILD TEXT PRIMARY KEY, in_year INTEGER, stay_in_year INTEGER, throughout INTEGER, latest_start TEXT)
  WITHOUT ROWID;
INSERT INTO looked_after
SELECT c.CHILD, c.in_year, c.stay_in_year, c.in_year AND NOT c.breaks_off, c.latest_start
FROM (
  SELECT e.CHILD,
    max(coalesce(e.DECOM <= y.last AND (e.DEC IS NULL OR e.DEC >= y.first), 0)) AS in_year,
    max(CASE WHEN coalesce(e.LS, '') NOT IN ('V3', 'V4')
      THEN coalesce(e.DECOM <= y.last AND (e.DEC IS NULL OR e.DEC >= y.first), 0) END) AS stay_in_year,
    max(CASE
      WHEN e.RNE = 'S' AND e.DECOM > y.first AND e.DECOM <= y.last THEN 1
      WHEN coalesce(e.REC, '') <> 'X1' AND e.DEC >= y.first AND e.DEC < y.last THEN 1
      WHEN e.LS IN ('V3', 'V4') AND e.DECOM <= y.last AND (e.DEC IS NULL OR e.DEC >= y.first) THEN 1
      ELSE 0
    END) AS breaks_off,
    max(e.DECOM) AS latest_start
  FROM Episodes e
  CROSS JOIN (
    SELECT s.value AS first, l.value AS last
    FROM parameter s
    JOIN parameter l ON l.name = 'collection_end'
    WHERE s.name = 'collection_start'
  ) y
  WHERE e.CHILD IS NOT NULL
  GROUP BY e.CHILD
) c;

-- Each child's episodes in the order of their starts; of two that start on one day the first in the file comes first. earlier and
-- later are the rows of the child's episodes before and after it, NULL for the first and the last. An episode without a start that
-- can be read has no place in that order. They are looked up in the index of the table, which costs less than a window over it.
CREATE TABLE episode_order (row INTEGER PRIMARY KEY, earlier INTEGER, later INTEGER);
INSERT INTO episode_order
SELECT e.row,
  (SELECT b.row FROM Episodes b
   WHERE b.CHILD = e.CHILD AND (b.DECOM, b.row) < (e.DECOM, e.row)
   ORDER BY b.DECOM DESC, b.row DESC
   LIMIT 1),
  (SELECT b.row FROM Episodes b
   WHERE b.CHILD = e.CHILD AND (b.DECOM, b.row) > (e.DECOM, e.row)
   ORDER BY b.DECOM, b.row
   LIMIT 1)
FROM Episodes e
WHERE e.CHILD IS NOT NULL AND e.DECOM IS NOT NULL;

-- Children whose latest episode of last year's return has no end, and have an episode in this year's: the row of the first of this
-- year and of the latest of last year. An end that cannot be read counts as one; of two latest that start on one day the first in
-- the file counts.
CREATE TABLE carried_over (row INTEGER PRIMARY KEY, last_row INTEGER);
INSERT INTO carried_over
SELECT e.row, l.row
FROM Episodes_last l
JOIN Episodes e ON e.CHILD = l.CHILD
JOIN episode_order o ON o.row = e.row AND o.earlier IS NULL
WHERE l.DEC IS NULL AND l.DECOM IS NOT NULL
  AND l.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes_last' AND u."column" = 'DEC')
  AND NOT EXISTS (SELECT 1 FROM Episodes_last m WHERE m.CHILD = l.CHILD AND (m.DECOM, l.row) > (l.DECOM, m.row));

-- Each child's stretches with a social worker in the order of their starts, then of their ends, then of the file; a blank comes
-- last. earlier is the row of the child's stretch before it.
CREATE TABLE worker_order (row INTEGER PRIMARY KEY, earlier INTEGER);
INSERT INTO worker_order
SELECT s.row, lag(s.row) OVER (PARTITION BY s.CHILD ORDER BY s.SW_DECOM NULLS LAST, s.SW_DEC NULLS LAST, s.row)
FROM SWEpisodes s
WHERE s.CHILD IS NOT NULL;

-- Many rules are about the episodes with one of a few codes.
CREATE INDEX episode_placement ON Episodes(PLACE);
CREATE INDEX episode_status ON Episodes(LS);
CREATE INDEX episode_end ON Episodes(REC);

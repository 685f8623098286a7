-- code: SW12STG2
-- severity: unknown
-- title: An episode that no social worker's record matches
-- why: For a child in care on 31 March the workers of the whole year are due, those of the time outside care too.
-- remedy: Add the missing worker's records.
-- years: 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2025: an episode, not under V3 or V4, that starts care (S) or does not end
--    with X1, that is open or ended in this year or the one before, of a child without a worker's record, or with one that
--    matches neither way: it starts by the end of an episode that does not end with X1, or it starts on or after the start of an
--    episode that starts care. The episode is reported. Not run where the workers' table was not given; one with headings only
--    is given.
-- uncertain: One record that matches neither way makes the hit, whatever the child's others say: that is how the open validator
--    counts, though the message asks only whether workers are missing. Run alone, it reports every open episode that did not
--    start care, as no day is before a blank; run with its other rules, which fill the blank first, an open episode goes on to
--    the end of the year. So it does here. It takes a year for 365.2425 days, so that its period begins a day later where the year
--    before holds a 29 February.
-- tables: Episodes, SWEpisodes
-- columns: Episodes.DECOM, Episodes.DEC, Episodes.RNE, Episodes.REC, Episodes.LS, SWEpisodes.SW_DECOM
WITH year AS (
  SELECT max(CASE name WHEN 'collection_start' THEN value END) AS first, max(CASE name WHEN 'collection_end' THEN value END) AS last
  FROM parameter
)
SELECT 'Episodes', e.row
FROM Episodes e, year y
WHERE (e.LS IS NULL OR e.LS NOT IN ('V3', 'V4'))
  AND (e.RNE = 'S' OR e.REC IS NOT 'X1')
  AND (NOT EXISTS (SELECT 1 FROM SWEpisodes s WHERE s.CHILD = e.CHILD)
    OR EXISTS (
      SELECT 1 FROM SWEpisodes s
      WHERE s.CHILD = e.CHILD
        AND NOT (coalesce(s.SW_DECOM <= coalesce(e.DEC, y.last), 0) AND e.REC IS NOT 'X1')
        AND NOT (coalesce(s.SW_DECOM >= e.DECOM, 0) AND e.RNE IS 'S')))
  AND (e.DEC IS NULL OR e.DEC BETWEEN date(y.first, '-1 year') AND y.last)
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'SWEpisodes');

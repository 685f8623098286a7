-- code: 634
-- severity: unknown
-- title: Previous permanence of a child for whom it is not collected
-- why: Previous permanence is collected for those who started to be looked after lately.
-- remedy: Take the record out, or correct the start of the episode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a record with anything in it of a child whose latest episode began
--    before the first day of the year; the record and all episodes of the child are reported. The open validator's own case
--    numbers rows as fractions (2.0), because they come out of a join with gaps; they are the rows reported here.
-- uncertain: The message names 1 April 2016 as the day from which previous permanence is collected; the open validator compares
--    with the first day of the return's year, and so do we. By the message alone, a child in one placement since 2017 would be no
--    hit.
-- tables: PrevPerm, Episodes
-- columns: PrevPerm.PREV_PERM, PrevPerm.LA_PERM, PrevPerm.DATE_PERM, Episodes.DECOM
WITH kept AS (
  SELECT p.row, p.CHILD
  FROM PrevPerm p
  JOIN looked_after a ON a.CHILD = p.CHILD
  WHERE (p.PREV_PERM IS NOT NULL OR p.LA_PERM IS NOT NULL OR p.DATE_PERM IS NOT NULL)
    AND a.latest_start < (SELECT value FROM parameter WHERE name = 'collection_start')
)
SELECT 'PrevPerm', row FROM kept
UNION ALL
SELECT 'Episodes', e.row FROM Episodes e WHERE e.CHILD IN (SELECT CHILD FROM kept);

-- code: 210
-- severity: unknown
-- title: No pupil number because newly in care, and an episode from 24 March on
-- why: UN4 is for children who came into care too late in the year for the number to be found.
-- remedy: Record UPN, or check the start of the episode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: UN4, and an episode that starts on or after 24 March of the year's
--    last month: header and episode are reported.
-- uncertain: The wording speaks of children looked after for more than a week, who would have an episode from before 24 March;
--    the open validator, with its own case, reports those who start on or after that day, and so do we.
-- tables: Episodes, Header
-- columns: Header.UPN, Episodes.DECOM
WITH late AS (
  SELECT e.row, e.CHILD
  FROM Episodes e
  WHERE e.DECOM >= (SELECT substr(value, 1, 4) || '-03-24' FROM parameter WHERE name = 'collection_end')
    AND EXISTS (SELECT 1 FROM Header h WHERE h.CHILD = e.CHILD AND h.UPN = 'UN4')
)
SELECT 'Episodes', l.row
FROM late l
UNION ALL
SELECT 'Header', h.row
FROM Header h
WHERE h.UPN = 'UN4' AND h.CHILD IN (SELECT l.CHILD FROM late l);

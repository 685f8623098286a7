-- code: 435
-- severity: unknown
-- title: Said to be a change of placement only, but the episodes say otherwise
-- why: Reasons P and T keep the legal status and change the placement.
-- remedy: Correct RNE, or what changed.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: reason P or T, and the legal status is another than in the episode
--    before, or placement, postcode, URN and provider are all known and all the same.
-- uncertain: Two blanks might count as the same, as they do in rules 434 and 436; the open validator lets an episode pass when a
--    blank stands in both. An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it
--    last.
-- tables: Episodes
-- columns: Episodes.RNE, Episodes.LS, Episodes.PLACE, Episodes.PL_POST, Episodes.URN, Episodes.PLACE_PROVIDER, Episodes.DECOM
WITH step AS (
  SELECT e.row, e.DECOM, e.RNE, e.LS, e.PLACE, e.PL_POST, e.URN, e.PLACE_PROVIDER,
    lag(e.row) OVER child AS row_before, lag(e.LS) OVER child AS ls_before, lag(e.PLACE) OVER child AS place_before,
    lag(e.PL_POST) OVER child AS post_before, lag(e.URN) OVER child AS urn_before,
    lag(e.PLACE_PROVIDER) OVER child AS provider_before
  FROM Episodes e
  WHERE e.CHILD IS NOT NULL AND e.DECOM IS NOT NULL
  WINDOW child AS (PARTITION BY e.CHILD ORDER BY e.DECOM, e.row)
)
SELECT 'Episodes', s.row
FROM step s
WHERE s.RNE IN ('P', 'T') AND s.row_before IS NOT NULL
  AND (s.LS IS NOT s.ls_before
    OR s.PLACE = s.place_before AND s.PL_POST = s.post_before AND s.URN = s.urn_before AND s.PLACE_PROVIDER = s.provider_before);

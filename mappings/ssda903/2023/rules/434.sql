-- code: 434
-- severity: unknown
-- title: Said to be a change of legal status only, but the episodes say otherwise
-- why: Reason L keeps the placement and changes the legal status.
-- remedy: Correct RNE, or what changed.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: reason L, and the legal status is that of the episode before, or
--    placement, postcode, URN or provider is another; two blanks are the same.
-- uncertain: An episode whose start is blank or unreadable is left out of the sequence; the open validator puts it last.
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
WHERE s.RNE = 'L' AND s.row_before IS NOT NULL
  AND (s.LS = s.ls_before OR s.PLACE IS NOT s.place_before OR s.PL_POST IS NOT s.post_before
    OR s.URN IS NOT s.urn_before OR s.PLACE_PROVIDER IS NOT s.provider_before);

-- code: 442
-- severity: unknown
-- title: No unique pupil number
-- why: The number links the child to its schooling; where there is none the reason is recorded instead (UN1 to UN5).
-- remedy: Record the number or the reason.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: no number, and an episode that is no short break (V3, V4).
-- tables: Header, Episodes
-- columns: Header.UPN, Episodes.LS
SELECT 'Header', h.row
FROM Header h
WHERE h.UPN IS NULL
  AND EXISTS (SELECT 1 FROM Episodes e WHERE e.CHILD = h.CHILD AND coalesce(e.LS, '') NOT IN ('V3', 'V4'));

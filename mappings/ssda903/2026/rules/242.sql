-- code: 242
-- severity: unknown
-- title: An adoption agency's number for another placement
-- why: XXXXXXX stands for a regional adoption agency, which finds adopters and foster carers.
-- remedy: Record the provider's number, or correct the placement code.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: URN XXXXXXX with a placement other than A3 to A6 and U1 to U6, a blank
--    one included.
-- tables: Episodes
-- columns: Episodes.URN, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.URN = 'XXXXXXX'
  AND coalesce(e.PLACE, '') NOT IN ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6');

-- code: 221
-- severity: unknown
-- title: The provider has another postcode
-- why: A home stands where the inspectorate's list says.
-- remedy: Correct URN or PL_POST.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: placement K1, K2, R3, S1, not under V3 or V4, with a URN other than
--    XXXXXXX and a postcode that is not that of any entry of the number in the list of providers; a number that is not in the
--    list is reported too. Not run where no list of providers was given.
-- uncertain: Where a number has several entries, one that fits is enough here; the open validator reports the episode for each
--    that does not.
-- tables: Episodes
-- columns: Episodes.URN, Episodes.PL_POST, Episodes.PLACE, Episodes.LS
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.URN <> 'XXXXXXX' AND e.PL_POST IS NOT NULL
  AND e.PLACE IN ('K1', 'K2', 'R3', 'S1')
  AND coalesce(e.LS, '') NOT IN ('V3', 'V4')
  AND EXISTS (SELECT 1 FROM provider LIMIT 1)
  AND NOT EXISTS (
    SELECT 1 FROM provider p
    WHERE p.URN = e.URN AND upper(replace(p.postcode, ' ', '')) = replace(e.PL_POST, ' ', ''));

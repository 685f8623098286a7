-- code: 224
-- severity: unknown
-- title: The provider is of another kind
-- why: Whether a provider is private, voluntary or public is known from the inspectorate's list.
-- remedy: Correct URN or PLACE_PROVIDER.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a URN other than XXXXXXX whose entries in the list of providers do not
--    name the kind of provider; a number that is not in the list, and an episode without PLACE_PROVIDER, are reported too. Not
--    run where no list of providers was given.
-- uncertain: Where a number has several entries, one that fits is enough here; the open validator reports the episode for each
--    that does not.
-- tables: Episodes
-- columns: Episodes.URN, Episodes.PLACE_PROVIDER
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.URN <> 'XXXXXXX'
  AND EXISTS (SELECT 1 FROM provider LIMIT 1)
  AND NOT EXISTS (
    SELECT 1 FROM provider p
    WHERE p.URN = e.URN AND ',' || replace(replace(p.provider_code, '/', ','), ' ', '') || ',' LIKE '%,' || e.PLACE_PROVIDER || ',%');

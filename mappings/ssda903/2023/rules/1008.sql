-- code: 1008
-- severity: unknown
-- title: A provider's number that the inspectorate's lists do not hold
-- why: Settings are known by the number under which they are registered.
-- remedy: Correct URN; XXXXXXX where the setting has none.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a number other than XXXXXXX that is in none of the inspectorate's
--    lists of providers. Not run where no list was given.
-- tables: Episodes, provider
-- columns: Episodes.URN
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.URN <> 'XXXXXXX'
  AND NOT EXISTS (SELECT 1 FROM provider p WHERE p.URN = e.URN)
  AND EXISTS (SELECT 1 FROM provider LIMIT 1);

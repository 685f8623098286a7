-- code: 179
-- severity: unknown
-- title: It is not known whether the placement lies in the own area
-- why: Placements outside the council's own area are counted for all but short breaks; it is worked out from the postcode of
--    the placement.
-- remedy: Record PL_POST, or correct a postcode that does not exist.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that is no short break (V3, V4) and whose placement cannot
--    be told to lie in the own area or not. It is told from the postcode of the placement: with a list of postcodes it is known
--    when the postcode stands in it, without one when it is given.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.PL_POST
SELECT 'Episodes', e.row
FROM Episodes e
WHERE coalesce(e.LS, '') NOT IN ('V3', 'V4')
  AND (e.PL_POST IS NULL
    OR (EXISTS (SELECT 1 FROM postcode LIMIT 1)
      AND NOT EXISTS (SELECT 1 FROM postcode p WHERE p.postcode = replace(e.PL_POST, ' ', '') AND p.la IS NOT NULL)));

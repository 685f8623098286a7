-- code: 169
-- severity: unknown
-- title: The authority of the placement is not known
-- why: Which authority a child is placed in is worked out from the postcode.
-- remedy: Record PL_POST, or correct it.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode, no short break (V3, V4), whose placement lies in no
--    known authority. The authority is told from the postcode of the placement: with a list of postcodes it is that of the
--    list, without one only whether it is known at all.
-- tables: Episodes, postcode
-- columns: Episodes.PL_POST, Episodes.LS
SELECT 'Episodes', e.row
FROM Episodes e
WHERE coalesce(e.LS, '') NOT IN ('V3', 'V4')
  AND CASE WHEN EXISTS (SELECT 1 FROM postcode LIMIT 1)
    THEN NOT EXISTS (SELECT 1 FROM postcode p WHERE p.postcode = replace(e.PL_POST, ' ', '') AND p.la IS NOT NULL)
    ELSE e.PL_POST IS NULL
    END;

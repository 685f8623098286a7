-- code: 420
-- severity: unknown
-- title: The authority of the placement is given for a short break
-- why: Where short breaks take place is not collected.
-- remedy: Clear PL_POST, or correct the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status V3 or V4 and a known authority of the placement. The
--    authority is told from the postcode of the placement: with a list of postcodes it is that of the list, without one only
--    whether it is known at all.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.PL_POST
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.LS IN ('V3', 'V4') AND e.PL_POST IS NOT NULL
  AND (NOT EXISTS (SELECT 1 FROM postcode LIMIT 1)
    OR EXISTS (SELECT 1 FROM postcode p WHERE p.postcode = replace(e.PL_POST, ' ', '') AND p.la IS NOT NULL));

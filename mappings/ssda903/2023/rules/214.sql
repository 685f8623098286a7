-- code: 214
-- severity: unknown
-- title: Where a short break takes place is given
-- why: Postcode and provider are not collected for short breaks.
-- remedy: Clear PL_POST and URN, or correct the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status V3 or V4, and a postcode of the placement or a URN.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.PL_POST, Episodes.URN
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.LS IN ('V3', 'V4') AND coalesce(e.PL_POST, e.URN) IS NOT NULL;

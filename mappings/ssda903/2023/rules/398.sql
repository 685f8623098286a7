-- code: 398
-- severity: unknown
-- title: Postcodes given for a short break
-- why: Distance from home is not collected for short breaks, so the postcodes are not either.
-- remedy: Clear HOME_POST and PL_POST, or correct the legal status.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status V3 or V4 with either postcode given.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.HOME_POST, Episodes.PL_POST
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.LS IN ('V3', 'V4') AND (e.HOME_POST IS NOT NULL OR e.PL_POST IS NOT NULL);

-- code: 445
-- severity: unknown
-- title: A freeing order on an episode that starts after 2005
-- why: Freeing orders could not be made after the Adoption and Children Act 2002 took effect at the end of 2005.
-- remedy: Correct the legal status or the start.
-- years: 2023 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status D1 on an episode that starts after 31 December 2005.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.LS = 'D1' AND e.DECOM > '2005-12-31';

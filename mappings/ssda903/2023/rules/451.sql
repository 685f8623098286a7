-- code: 451
-- severity: unknown
-- title: A freeing order still runs
-- why: Freeing orders have not been applied for since 30 December 2005; a child on one today has a legal status that was never
--    updated.
-- remedy: Record the legal status that followed.
-- years: 2023 2024
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status D1 on an episode without an end and without a reason for
--    one.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.DEC, Episodes.REC
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.LS = 'D1' AND e.DEC IS NULL AND e.REC IS NULL
  AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC');

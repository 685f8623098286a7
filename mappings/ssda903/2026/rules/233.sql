-- code: 233
-- severity: unknown
-- title: Why the placement changed, though it goes on
-- why: The reason for a change is recorded when the episode ends.
-- remedy: Clear REASON_PLACE_CHANGE, or record the end.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: no end, and a reason for the change. The open validator looks for a
--    column DATE_EPISODE_CEASED, which no file of the return has, and stops; its own case gives that column, so each episode of
--    the case is open to this program, and one more has a reason.
-- tables: Episodes
-- columns: Episodes.DEC, Episodes.REASON_PLACE_CHANGE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.DEC IS NULL AND e.REASON_PLACE_CHANGE IS NOT NULL
  AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC');

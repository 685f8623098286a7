-- code: 359
-- severity: unknown
-- title: In care after eighteen, but not in a children's home under section 20
-- why: After eighteen only section 20(5) keeps a young person looked after, and only in a community home.
-- remedy: End the episode, or correct legal status, placement or birth date.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an open episode of a child who was eighteen before the last day of the
--    collection year, and not V2 with K2.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DEC, Episodes.LS, Episodes.PLACE
SELECT 'Episodes', e.row
FROM Episodes e
JOIN Header h ON h.CHILD = e.CHILD
WHERE e.DEC IS NULL AND NOT (e.LS IS 'V2' AND e.PLACE IS 'K2')
  AND date(h.DOB, '+18 years') < (SELECT value FROM parameter WHERE name = 'collection_end')
  AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC');

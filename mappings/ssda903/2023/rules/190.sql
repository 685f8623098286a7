-- code: 190
-- severity: unknown
-- title: Outcomes for a child not looked after all year
-- why: Health, convictions and substance misuse are reported for children who were looked after for the whole year.
-- remedy: Clear the items, or correct the episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: one of the eight yes-or-no items of the outcomes is given for a
--    child who was not looked after throughout the year. A child counts as looked after throughout the year who has an episode
--    in it, and none in it that is a short break (V3, V4), begins care (S) after its first day, or ends before its last day with
--    anything but X1; an end that cannot be read counts as open. Not run where the table of episodes was not given; one with
--    headings only is given.
-- uncertain: That starting on 1 April itself, or leaving on 31 March itself, still counts as throughout follows the open
--    validator.
-- tables: Episodes, OC2
-- columns: OC2.CONVICTED, OC2.HEALTH_CHECK, OC2.IMMUNISATIONS, OC2.TEETH_CHECK, OC2.HEALTH_ASSESSMENT, OC2.SUBSTANCE_MISUSE,
--    OC2.INTERVENTION_RECEIVED, OC2.INTERVENTION_OFFERED, Episodes.DECOM, Episodes.RNE, Episodes.LS, Episodes.DEC, Episodes.REC
SELECT 'OC2', o.row
FROM OC2 o
WHERE coalesce(o.CONVICTED, o.HEALTH_CHECK, o.IMMUNISATIONS, o.TEETH_CHECK, o.HEALTH_ASSESSMENT, o.SUBSTANCE_MISUSE,
    o.INTERVENTION_RECEIVED, o.INTERVENTION_OFFERED) IS NOT NULL
  AND coalesce(o.CHILD, '') NOT IN (SELECT a.CHILD FROM looked_after a WHERE a.throughout)
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'Episodes');

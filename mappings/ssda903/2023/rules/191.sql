-- code: 191
-- severity: unknown
-- title: Outcomes are missing for a child looked after all year
-- why: Immunisations, teeth, health assessment and substance misuse are reported for every child who was looked after for the
--    whole year.
-- remedy: Complete the items, or correct the episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child was looked after throughout the year, and immunisations,
--    teeth check, health assessment or substance misuse is blank (the record of the outcomes is reported), or the child has no
--    record of outcomes (the child's earliest episode is reported). A child counts as looked after throughout the year who has
--    an episode in it, and none in it that is a short break (V3, V4), begins care (S) after its first day, or ends before its
--    last day with anything but X1; an end that cannot be read counts as open. Not run where the table of outcomes was not
--    given; one with headings only is given. The open validator stops for the whole file when one child has no date that it can
--    read; here only that child is left out.
-- uncertain: That starting on 1 April itself, or leaving on 31 March itself, still counts as throughout follows the open
--    validator.
-- tables: Episodes, OC2
-- columns: OC2.CHILD, OC2.IMMUNISATIONS, OC2.TEETH_CHECK, OC2.HEALTH_ASSESSMENT, OC2.SUBSTANCE_MISUSE, Episodes.CHILD,
--    Episodes.DECOM, Episodes.RNE, Episodes.LS, Episodes.DEC, Episodes.REC
SELECT 'OC2', o.row
FROM OC2 o
WHERE (o.IMMUNISATIONS IS NULL OR o.TEETH_CHECK IS NULL OR o.HEALTH_ASSESSMENT IS NULL OR o.SUBSTANCE_MISUSE IS NULL)
  AND o.CHILD IN (SELECT a.CHILD FROM looked_after a WHERE a.throughout)
UNION ALL
SELECT 'Episodes', e.row
FROM looked_after a
JOIN Episodes e ON e.CHILD = a.CHILD
JOIN episode_order f ON f.row = e.row AND f.earlier IS NULL
WHERE a.throughout
  AND NOT EXISTS (SELECT 1 FROM OC2 o WHERE o.CHILD = a.CHILD)
  AND EXISTS (SELECT 1 FROM given WHERE "table" = 'OC2');

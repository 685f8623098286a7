-- code: 446
-- severity: unknown
-- title: A placement order on an episode that starts before December 2005
-- why: Placement orders came with the Adoption and Children Act 2002, whose orders began in December 2005.
-- remedy: Correct the legal status or the start.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: legal status E1 on an episode that starts before 1 December 2005.
-- uncertain: The order itself could be made only from 30 December 2005; the published wording names the month, and so does this
--    rule.
-- tables: Episodes
-- columns: Episodes.LS, Episodes.DECOM
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.LS = 'E1' AND e.DECOM < '2005-12-01';

-- code: 390
-- severity: unknown
-- title: Adopted from a placement that is not for adoption
-- why: A child is placed with the adopters before the order is made, so the last placement must say so.
-- remedy: Add or correct the adoptive placement, or correct the reason.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended in adoption (E11, E12) with any placement but A3
--    to A6, or none.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.REC
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.REC IN ('E11', 'E12') AND coalesce(e.PLACE, '') NOT IN ('A3', 'A4', 'A5', 'A6');

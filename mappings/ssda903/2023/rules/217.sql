-- code: 217
-- severity: unknown
-- title: Placed for adoption with the own foster carers, though the carers changed
-- why: The child goes on living with the same carers, so the episode begins with coming into care or with a change that leaves
--    the carers as they are.
-- remedy: Correct the reason the episode began, or the placement code.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: placement A3 or A5 from 1 April 2015 on, where the reason the episode
--    began is none of S, T and U.
-- tables: Episodes
-- columns: Episodes.PLACE, Episodes.DECOM, Episodes.RNE
SELECT 'Episodes', e.row
FROM Episodes e
WHERE e.PLACE IN ('A3', 'A5') AND e.DECOM >= '2015-04-01' AND coalesce(e.RNE, '') NOT IN ('S', 'T', 'U');

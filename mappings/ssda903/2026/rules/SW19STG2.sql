-- code: SW19STG2
-- severity: unknown
-- title: Two social workers began on the same day
-- why: A child has one social worker at a time.
-- remedy: Take one record out, or correct its start.
-- years: 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2026: the child has an earlier row with the same start; two rows without a
--    start are the same too. The later row is reported.
-- uncertain: That two blank starts are a hit is seen in the open validator only.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DECOM, SWEpisodes.SW_DEC
SELECT 'SWEpisodes', s.row
FROM SWEpisodes s
WHERE EXISTS (
  SELECT 1 FROM SWEpisodes other
  WHERE other.CHILD = s.CHILD AND other.SW_DECOM IS s.SW_DECOM AND other.row < s.row);

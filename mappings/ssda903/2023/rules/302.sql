-- code: 302
-- severity: unknown
-- title: The first episode starts before the child was born
-- why: One of the two dates is wrong, and every age in the return with it.
-- remedy: Correct the birth date or the start of the episode.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the earliest episode of the child in the file starts before the birth
--    date; the episode and the header are both reported. The open validator stops for the whole file when one child has no date
--    that it can read; here such an episode is left out.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DECOM
WITH early AS (
  SELECT e.row AS episode, h.row AS header
  FROM Header h
  JOIN Episodes e ON e.CHILD = h.CHILD
  JOIN episode_order o ON o.row = e.row
  WHERE e.DECOM < h.DOB AND o.earlier IS NULL
)
SELECT 'Episodes', episode FROM early
UNION ALL
SELECT 'Header', header FROM early;

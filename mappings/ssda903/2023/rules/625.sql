-- code: 625
-- severity: unknown
-- title: The first child was born after care ended, or after the year
-- why: The return is about births up to the end of care, and up to 31 March.
-- remedy: Check the birth date and the end of care.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the birth date is later than the last day of the year, or than the end
--    of the child's episode that ended last; both rows are reported.
-- uncertain: The open validator looks only at episodes that have ended, and so do we: a birth during an open episode that
--    follows a closed one is reported, and a birth after the year of a girl with open episodes only is not.
-- tables: Header, Episodes
-- columns: Header.MC_DOB, Episodes.DEC
WITH ended AS (
  SELECT CHILD, row, DEC, row_number() OVER (PARTITION BY CHILD ORDER BY DEC DESC, row) AS n
  FROM Episodes
  WHERE DEC IS NOT NULL AND CHILD IN (SELECT CHILD FROM Header WHERE MC_DOB IS NOT NULL)
), late AS (
  SELECT h.row AS header, e.row AS episode
  FROM Header h
  JOIN ended e ON e.CHILD = h.CHILD AND e.n = 1
  WHERE h.MC_DOB > e.DEC OR h.MC_DOB > (SELECT value FROM parameter WHERE name = 'collection_end')
)
SELECT 'Header', header FROM late
UNION ALL
SELECT 'Episodes', episode FROM late;

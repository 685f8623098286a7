-- code: SW11bSTG2
-- severity: unknown
-- title: A social worker left in the last days before 31 March, and none followed
-- why: A child in care always has a social worker.
-- remedy: Add the worker who followed, or clear the end.
-- years: 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2024: three forms, all about an end within the last five days of the year.
--    The child's only record ended then; or the record before (by start) did and this one has no start; or a record ended then and
--    after the start of the one before it.
-- uncertain: In the third form the open validator does not ask whether another record follows; we report the same rows.
-- tables: SWEpisodes
-- columns: SWEpisodes.SW_DEC, SWEpisodes.SW_DECOM
WITH year AS (
  SELECT max(CASE name WHEN 'collection_start' THEN value END) AS first, max(CASE name WHEN 'collection_end' THEN value END) AS last
  FROM parameter
), spell AS (
  SELECT row, SW_DECOM, SW_DEC, count(*) OVER (PARTITION BY CHILD) AS spells,
    lag(SW_DEC) OVER (PARTITION BY CHILD ORDER BY SW_DECOM NULLS LAST, row) AS earlier_end,
    lead(SW_DECOM) OVER (PARTITION BY CHILD ORDER BY SW_DECOM DESC NULLS LAST, row) AS earlier_start
  FROM SWEpisodes
  WHERE CHILD IS NOT NULL
)
SELECT 'SWEpisodes', row
FROM spell, year y
WHERE SW_DECOM IS NULL AND earlier_end BETWEEN date(y.last, '-5 days') AND y.last
  OR (spells = 1 OR earlier_start < SW_DEC) AND SW_DEC BETWEEN date(y.last, '-5 days') AND y.last;

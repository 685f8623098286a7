-- code: 632
-- severity: unknown
-- title: The date of the previous permanence is no date, or not before care began
-- why: The permanent arrangement came before this time in care.
-- remedy: Write DD/MM/YYYY, with ZZ for an unknown day or month and ZZZZ for an unknown year, and check it against the start of
--    care.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a date that is neither a date nor a date with unknown parts, or whose
--    latest possible day is on or after the start of the child's first episode; the record and the episode are both reported. Of
--    an unknown year only the form is checked. Records of children without a dated episode are left out.
-- uncertain: That the latest possible day counts, so that a date known only to the month or the year in which care began is a
--    hit, is seen in the open validator only.
-- tables: PrevPerm, Episodes
-- columns: PrevPerm.DATE_PERM, Episodes.DECOM
WITH slash AS (
  SELECT row, CHILD, DATE_PERM, instr(DATE_PERM, '/') AS one,
    instr(DATE_PERM, '/') + instr(substr(DATE_PERM, instr(DATE_PERM, '/') + 1), '/') AS two
  FROM PrevPerm
  WHERE DATE_PERM IS NOT NULL
), part AS (
  SELECT row, CHILD,
    substr(DATE_PERM, 1, one - 1) AS day,
    substr(DATE_PERM, one + 1, two - one - 1) AS month,
    substr(DATE_PERM, two + 1) AS year
  FROM slash
  WHERE two > one AND one > 0
), possible AS (
  SELECT row, CHILD, year, CASE WHEN day = 'ZZ' THEN 1 ELSE 0 END AS any_day,
    printf('%s-%02d-%02d',
      CASE WHEN year = 'ZZZZ' THEN '2000' ELSE year END,
      CASE WHEN month = 'ZZ' THEN 12 ELSE month END,
      CASE WHEN day = 'ZZ' THEN 1 ELSE day END) AS first
  FROM part
  WHERE (day = 'ZZ' OR day GLOB '[0-9]' OR day GLOB '[0-9][0-9]')
    AND (month = 'ZZ' OR month GLOB '[0-9]' OR month GLOB '[0-9][0-9]')
    AND (year = 'ZZZZ' OR year GLOB '[0-9][0-9][0-9][0-9]')
), latest AS (
  SELECT row,
    CASE WHEN year = 'ZZZZ' THEN NULL WHEN any_day THEN date(first, '+1 month', '-1 day') ELSE first END AS day
  FROM possible
  WHERE date(first, '+0 days') = first
), start AS (
  SELECT CHILD, row, DECOM, row_number() OVER (PARTITION BY CHILD ORDER BY DECOM, row) AS n
  FROM Episodes
  WHERE DECOM IS NOT NULL AND CHILD IN (SELECT CHILD FROM PrevPerm WHERE DATE_PERM IS NOT NULL)
), wrong AS (
  SELECT p.row AS permanence, s.row AS episode
  FROM PrevPerm p
  JOIN start s ON s.CHILD = p.CHILD AND s.n = 1
  LEFT JOIN latest l ON l.row = p.row
  WHERE p.DATE_PERM IS NOT NULL AND (l.row IS NULL OR l.day >= s.DECOM)
)
SELECT 'PrevPerm', permanence FROM wrong
UNION ALL
SELECT 'Episodes', episode FROM wrong;

-- code: 100
-- severity: high
-- title: The reference date is not 31 March of the census year
-- why: Every period of the census is counted from this date; with another one, records of the wrong year are asked for.
-- remedy: Set the reference date in the header to 31 March of the year in which the census ends.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: the date is missing, or is not 31 March of the year that the header
--    names. A header without a year, and a return without a header, are hits too.
-- tables: Header
-- columns: Header.ReferenceDate, Header.Year
SELECT 'Header', h.row
FROM Header h
WHERE h.ReferenceDate IS NULL OR h.Year IS NULL OR h.ReferenceDate <> h.Year || '-03-31'
UNION ALL
SELECT 'Header', NULL
WHERE NOT EXISTS (SELECT 1 FROM Header h);

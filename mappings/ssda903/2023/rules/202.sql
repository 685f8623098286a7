-- code: 202
-- severity: unknown
-- title: The sex differs from last year's return
-- why: What was returned once stays as it is unless it was wrong.
-- remedy: Correct SEX, or the return of last year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the sex differs from that of the same child in last year's return, or
--    is given in one of the two only. M is the same as 1 and F the same as 2.
-- uncertain: The open validator compares the codes as they are: in 2025, when the letters replaced the digits, it reports every
--    child.
-- tables: Header, Header_last
-- columns: Header.SEX, Header_last.SEX
SELECT 'Header', h.row
FROM Header h
JOIN Header_last l ON l.CHILD = h.CHILD
WHERE CASE h.SEX WHEN '1' THEN 'M' WHEN '2' THEN 'F' ELSE coalesce(h.SEX, '') END
  <> CASE l.SEX WHEN '1' THEN 'M' WHEN '2' THEN 'F' ELSE coalesce(l.SEX, '') END;

-- code: 204
-- severity: unknown
-- title: The ethnic group differs from last year's return
-- why: What was returned once stays as it is unless it was wrong or the family said otherwise.
-- remedy: Correct ETHNIC, or the return of last year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the ethnic group differs from that of the same child in last year's
--    return, or is given in one of the two only. The open validator stops where a child stands twice in a header; here each
--    record is compared.
-- tables: Header, Header_last
-- columns: Header.ETHNIC, Header_last.ETHNIC
SELECT 'Header', h.row
FROM Header h
JOIN Header_last l ON l.CHILD = h.CHILD
WHERE coalesce(h.ETHNIC, '') <> coalesce(l.ETHNIC, '');

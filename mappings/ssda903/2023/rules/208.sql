-- code: 208
-- severity: unknown
-- title: The pupil number differs from last year's return
-- why: A number that was known stays; only a missing one may become known, or be given a better reason.
-- remedy: Correct UPN, or the return of last year.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: the pupil number differs from that of the same child in last year's
--    return. Allowed is that a number becomes known where there was none (blank, or UN1 to UN5), and that UN1 or a blank
--    becomes UN2 to UN5. The open validator stops where a child stands twice in a header; here each record is compared.
-- uncertain: That a blank may not become UN1 comes from the open validator, whose own case asks for it; a remark in it seems to
--    mean otherwise.
-- tables: Header, Header_last
-- columns: Header.UPN, Header_last.UPN
SELECT 'Header', h.row
FROM Header h
JOIN Header_last l ON l.CHILD = h.CHILD
WHERE coalesce(h.UPN, '') <> coalesce(l.UPN, '')
  AND NOT (coalesce(l.UPN, 'UN1') = 'UN1' AND coalesce(h.UPN, '') IN ('UN2', 'UN3', 'UN4', 'UN5'))
  AND NOT (coalesce(l.UPN, 'UN1') IN ('UN1', 'UN2', 'UN3', 'UN4', 'UN5') AND coalesce(h.UPN, 'UN1') NOT IN ('UN1', 'UN2', 'UN3', 'UN4', 'UN5'));

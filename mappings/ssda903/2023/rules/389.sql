-- code: 389
-- severity: unknown
-- title: Moved to adult social care and was not shown to be sixteen
-- why: Adult services take over at eighteen, in rare cases from sixteen.
-- remedy: Correct the reason, the end or the birth date, or record what is blank.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode with reason E7 that ended before the sixteenth birthday, or
--    without an end, or whose child has no birth date in the header.
-- uncertain: The wording says nothing about blanks; the open validator reports them, and so does this rule. A date that is there
--    and cannot be read is no blank. An episode without an identifier belongs to no header here, and is reported; the open
--    validator pairs it with a header that has none either, as one child, and is silent where that one is sixteen.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DEC, Episodes.REC
SELECT 'Episodes', e.row
FROM Episodes e
LEFT JOIN Header h ON h.CHILD = e.CHILD
WHERE e.REC = 'E7' AND (e.DEC >= date(h.DOB, '+16 years')) IS NOT 1
  AND e.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Episodes' AND u."column" = 'DEC')
  AND coalesce(h.row, 0) NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Header' AND u."column" = 'DOB')
  AND EXISTS (SELECT 1 FROM Header LIMIT 1);

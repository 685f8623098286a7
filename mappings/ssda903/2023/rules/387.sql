-- code: 387
-- severity: unknown
-- title: Left care for independence and was not shown to be fourteen
-- why: Children under fourteen are not left to live on their own.
-- remedy: Correct the reason, the end or the birth date, or record what is blank.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: an episode that ended, with E5 or E6, before the fourteenth birthday, or
--    whose child has no birth date in the header.
-- uncertain: The wording says nothing about blanks; the open validator reports them, and so does this rule. A date that is there
--    and cannot be read is no blank. An episode without an identifier belongs to no header here, and is reported; the open
--    validator pairs it with a header that has none either, as one child, and is silent where that one is fourteen. Whoever is
--    born on 29 February is fourteen on 1 March here, and on 28 February in the open validator.
-- tables: Header, Episodes
-- columns: Header.DOB, Episodes.DEC, Episodes.REC
SELECT 'Episodes', e.row
FROM Episodes e
LEFT JOIN Header h ON h.CHILD = e.CHILD
WHERE e.REC IN ('E5', 'E6') AND (e.DEC >= date(h.DOB, '+14 years')) IS NOT 1
  AND e.DEC IS NOT NULL
  AND coalesce(h.row, 0) NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'Header' AND u."column" = 'DOB')
  AND EXISTS (SELECT 1 FROM Header LIMIT 1);

-- code: 8750
-- severity: high
-- title: A child not yet born has a sex other than unknown
-- why: The census asks for no sex before birth; a record with one may be of a child who has been born since.
-- remedy: Set Sex to U, or add the date of birth.
-- years: 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2025: an expected date of birth and no date of birth, and Sex is anything
--    but U, or blank. A date that cannot be read is a finding of its own, not a missing one.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.Sex, ChildIdentifiers.PersonBirthDate, ChildIdentifiers.ExpectedPersonBirthDate
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE i.PersonBirthDate IS NULL AND i.ExpectedPersonBirthDate IS NOT NULL AND coalesce(i.Sex, '') <> 'U'
  AND i.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'ChildIdentifiers' AND u."column" = 'PersonBirthDate');

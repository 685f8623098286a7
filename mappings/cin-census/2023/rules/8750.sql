-- code: 8750
-- severity: high
-- title: A child not yet born has a gender other than not recorded
-- why: The census asks for no gender before birth; a record with one may be of a child who has been born since.
-- remedy: Set GenderCurrent to 0, or add the date of birth.
-- years: 2023 2024
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: an expected date of birth and no date of birth, and GenderCurrent is
--    anything but 0, or blank. A date that cannot be read is a finding of its own, not a missing one.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.GenderCurrent, ChildIdentifiers.PersonBirthDate, ChildIdentifiers.ExpectedPersonBirthDate
SELECT 'ChildIdentifiers', i.row
FROM ChildIdentifiers i
WHERE i.PersonBirthDate IS NULL AND i.ExpectedPersonBirthDate IS NOT NULL AND coalesce(i.GenderCurrent, '') <> '0'
  AND i.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'ChildIdentifiers' AND u."column" = 'PersonBirthDate');

-- code: 2886Q
-- severity: medium
-- title: The sex of more than two in a hundred born children is not recorded
-- why: So many blanks come from the way in which the record is kept, not from the children.
-- remedy: Look for the reason, record the sex, or explain it to the department.
-- years: 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2025: children whose sex is missing or unknown (U) and who have no
--    expected date of birth, against all children of the return, unborn ones too; more than 2 per cent. One hit for the
--    whole return.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.Sex, ChildIdentifiers.ExpectedPersonBirthDate
SELECT 'ChildIdentifiers', NULL
WHERE 50 * (
    SELECT count(*)
    FROM ChildIdentifiers i
    WHERE (i.Sex IS NULL OR i.Sex = 'U') AND i.ExpectedPersonBirthDate IS NULL
  ) > (SELECT count(*) FROM ChildIdentifiers i);

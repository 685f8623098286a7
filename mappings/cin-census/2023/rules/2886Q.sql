-- code: 2886Q
-- severity: medium
-- title: The gender of more than two in a hundred born children is not recorded
-- why: So many blanks come from the way in which the record is kept, not from the children.
-- remedy: Look for the reason, record the gender, or explain it to the department.
-- years: 2023 2024
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: children whose gender is missing or unknown (0) and who have no
--    expected date of birth, against all children of the return, unborn ones too; more than 2 per cent. One hit for the
--    whole return.
-- uncertain: On a real return the open validator of this ruleset counts neither the missing nor the unknown, for a slip in
--    its condition; here both count, as its own comment has it.
-- tables: ChildIdentifiers
-- columns: ChildIdentifiers.GenderCurrent, ChildIdentifiers.ExpectedPersonBirthDate
SELECT 'ChildIdentifiers', NULL
WHERE 50 * (
    SELECT count(*)
    FROM ChildIdentifiers i
    WHERE (i.GenderCurrent IS NULL OR i.GenderCurrent = '0') AND i.ExpectedPersonBirthDate IS NULL
  ) > (SELECT count(*) FROM ChildIdentifiers i);

-- code: 8775Q
-- severity: medium
-- title: Somebody older than 25 is in the census
-- why: Services for children end at 25 at the latest.
-- remedy: Correct the date of birth, or close the case.
-- years: 2023 2024 2025 2026
-- reading: csc-validator-be-cin 0.1.13, ruleset of 2023: older than 25 on the reference date, and an episode that is open or
--    was closed after the twenty-fifth birthday; both records are reported. A date that cannot be read is a finding of its own,
--    not a missing one.
-- tables: ChildIdentifiers, CINdetails, Header
-- columns: ChildIdentifiers.PersonBirthDate, CINdetails.CINclosureDate
WITH census AS (
  SELECT coalesce((SELECT h.ReferenceDate FROM Header h WHERE h.row = 1),
    (SELECT p.value FROM parameter p WHERE p.name = 'reference_date')) AS last_day
),
hit AS (
  SELECT i.row AS child, c.row AS episode
  FROM ChildIdentifiers i
  CROSS JOIN census y
  JOIN CINdetails c ON c.LAchildID = i.LAchildID
  WHERE i.PersonBirthDate < date(y.last_day, '-25 years')
    AND (c.CINclosureDate > date(i.PersonBirthDate, '+25 years')
      OR c.CINclosureDate IS NULL
        AND c.row NOT IN (SELECT u.row FROM unreadable u WHERE u."table" = 'CINdetails' AND u."column" = 'CINclosureDate'))
)
SELECT 'ChildIdentifiers', child FROM hit
UNION ALL
SELECT 'CINdetails', episode FROM hit;

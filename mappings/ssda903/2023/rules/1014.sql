-- code: 1014
-- severity: unknown
-- title: A care leaver listed as an unaccompanied asylum-seeking child
-- why: The list is of children who were looked after in the year.
-- remedy: Take the child out of the list, or correct the episodes.
-- years: 2023 2024 2025 2026 2027
-- reading: csc-validator-be-903 0.1.17, ruleset of 2023: a child with episodes none of which lies in the year, whose
--    care-leaver record has anything in it and who is listed as unaccompanied; both records are reported. An episode lies in
--    the year when it began by its last day and ended on its first day or later, or has no end that can be read.
-- uncertain: A care leaver without any episode in the file is meant as well; the open validator, and this rule, look at
--    children with an episode only.
-- tables: UASC, OC3, Episodes
-- columns: UASC.CHILD, OC3.IN_TOUCH, OC3.ACTIV, OC3.ACCOM, Episodes.DECOM, Episodes.DEC
WITH leaver AS (
  SELECT o.row AS leaver, u.row AS listed
  FROM UASC u
  JOIN OC3 o ON o.CHILD = u.CHILD
  JOIN looked_after a ON a.CHILD = u.CHILD
  WHERE coalesce(o.IN_TOUCH, o.ACTIV, o.ACCOM) IS NOT NULL AND NOT a.in_year
)
SELECT 'UASC', listed FROM leaver
UNION ALL
SELECT 'OC3', leaver FROM leaver;

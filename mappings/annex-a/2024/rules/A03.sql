-- code: A03
-- severity: medium
-- title: A child on a protection plan is not in the list of children in need
-- why: Every child on a plan is a child in need, so one of the two lists is wrong, or the child is missing from a service.
-- remedy: Find the child in the source: either the case was closed while the plan stands, or the list leaves the child out.
-- reading: a rule of ours; the inspectorate publishes none
-- tables: List 6, List 7
-- columns: List 7.Child Unique ID, List 7.Child Protection Plan End Date
SELECT 'List 7', t.row FROM "List 7" t
WHERE t."Child Protection Plan End Date" IS NULL AND t."Child Unique ID" IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 7' AND u.row = t.row AND u."column" = 'Child Protection Plan End Date')
    AND EXISTS (SELECT 1 FROM "List 6")
    AND NOT EXISTS (SELECT 1 FROM "List 6" n WHERE n."Child Unique ID" = t."Child Unique ID");

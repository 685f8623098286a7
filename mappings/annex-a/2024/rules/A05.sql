-- code: A05
-- severity: medium
-- title: A child has two birth dates
-- why: The two records may be of two children, or one of the dates is wrong, and every age with it.
-- remedy: Find out which is right; two children under one identifier must be told apart before anything is migrated.
-- reading: a rule of ours; the inspectorate publishes none
-- tables: List 1, List 2, List 3, List 4, List 5, List 6, List 7, List 8, List 9, List 10
-- columns: List 1.Date of Birth, List 2.Date of Birth, List 3.Date of Birth, List 4.Date of Birth, List 5.Date of Birth, List 6.Date of Birth, List 7.Date of Birth, List 8.Date of Birth, List 9.Date of Birth, List 10.Date of Birth
WITH born AS (
    SELECT "Child Unique ID" child, "Date of Birth" born FROM "List 1" WHERE "Child Unique ID" IS NOT NULL AND "Date of Birth" IS NOT NULL
    UNION SELECT "Child Unique ID", "Date of Birth" FROM "List 2" WHERE "Child Unique ID" IS NOT NULL AND "Date of Birth" IS NOT NULL
    UNION SELECT "Child Unique ID", "Date of Birth" FROM "List 3" WHERE "Child Unique ID" IS NOT NULL AND "Date of Birth" IS NOT NULL
    UNION SELECT "Child Unique ID", "Date of Birth" FROM "List 4" WHERE "Child Unique ID" IS NOT NULL AND "Date of Birth" IS NOT NULL
    UNION SELECT "Child Unique ID", "Date of Birth" FROM "List 5" WHERE "Child Unique ID" IS NOT NULL AND "Date of Birth" IS NOT NULL
    UNION SELECT "Child Unique ID", "Date of Birth" FROM "List 6" WHERE "Child Unique ID" IS NOT NULL AND "Date of Birth" IS NOT NULL
    UNION SELECT "Child Unique ID", "Date of Birth" FROM "List 7" WHERE "Child Unique ID" IS NOT NULL AND "Date of Birth" IS NOT NULL
    UNION SELECT "Child Unique ID", "Date of Birth" FROM "List 8" WHERE "Child Unique ID" IS NOT NULL AND "Date of Birth" IS NOT NULL
    UNION SELECT "Child Unique ID", "Date of Birth" FROM "List 9" WHERE "Child Unique ID" IS NOT NULL AND "Date of Birth" IS NOT NULL
    UNION SELECT "Child Unique ID", "Date of Birth" FROM "List 10" WHERE "Child Unique ID" IS NOT NULL AND "Date of Birth" IS NOT NULL
), twice AS (SELECT child FROM born GROUP BY child HAVING count(*) > 1)
SELECT 'List 1', row FROM "List 1" WHERE "Child Unique ID" IN (SELECT child FROM twice) AND "Date of Birth" IS NOT NULL
UNION ALL
SELECT 'List 2', row FROM "List 2" WHERE "Child Unique ID" IN (SELECT child FROM twice) AND "Date of Birth" IS NOT NULL
UNION ALL
SELECT 'List 3', row FROM "List 3" WHERE "Child Unique ID" IN (SELECT child FROM twice) AND "Date of Birth" IS NOT NULL
UNION ALL
SELECT 'List 4', row FROM "List 4" WHERE "Child Unique ID" IN (SELECT child FROM twice) AND "Date of Birth" IS NOT NULL
UNION ALL
SELECT 'List 5', row FROM "List 5" WHERE "Child Unique ID" IN (SELECT child FROM twice) AND "Date of Birth" IS NOT NULL
UNION ALL
SELECT 'List 6', row FROM "List 6" WHERE "Child Unique ID" IN (SELECT child FROM twice) AND "Date of Birth" IS NOT NULL
UNION ALL
SELECT 'List 7', row FROM "List 7" WHERE "Child Unique ID" IN (SELECT child FROM twice) AND "Date of Birth" IS NOT NULL
UNION ALL
SELECT 'List 8', row FROM "List 8" WHERE "Child Unique ID" IN (SELECT child FROM twice) AND "Date of Birth" IS NOT NULL
UNION ALL
SELECT 'List 9', row FROM "List 9" WHERE "Child Unique ID" IN (SELECT child FROM twice) AND "Date of Birth" IS NOT NULL
UNION ALL
SELECT 'List 10', row FROM "List 10" WHERE "Child Unique ID" IN (SELECT child FROM twice) AND "Date of Birth" IS NOT NULL;

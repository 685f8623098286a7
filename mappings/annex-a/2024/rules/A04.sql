-- code: A04
-- severity: medium
-- title: Something ends before it begins
-- why: One of the two days is wrong, and times that are worked out from them with it.
-- remedy: Correct the day in the source.
-- reading: a rule of ours; the inspectorate publishes none
-- tables: List 2, List 4, List 5, List 6, List 7, List 8
-- columns: List 2.Assessment start date, List 2.Assessment completion date, List 4.Continuous Assessment Start Date, List 4.Continuous Assessment Date of Authorisation, List 5.Strategy discussion initiating Section 47 Enquiry Start Date, List 5.Date of Initial Child Protection Conference, List 6.CIN Start Date, List 6.CIN Closure Date, List 7.Child Protection Plan Start Date, List 7.Child Protection Plan End Date, List 8.Date Started to be Looked After, List 8.Date Ceased to be Looked After
SELECT 'List 2', row FROM "List 2" WHERE "Assessment completion date" < "Assessment start date"
UNION ALL
SELECT 'List 4', row FROM "List 4" WHERE "Continuous Assessment Date of Authorisation" < "Continuous Assessment Start Date"
UNION ALL
SELECT 'List 5', row FROM "List 5" WHERE "Date of Initial Child Protection Conference" < "Strategy discussion initiating Section 47 Enquiry Start Date"
UNION ALL
SELECT 'List 6', row FROM "List 6" WHERE "CIN Closure Date" < "CIN Start Date"
UNION ALL
SELECT 'List 7', row FROM "List 7" WHERE "Child Protection Plan End Date" < "Child Protection Plan Start Date"
UNION ALL
SELECT 'List 8', row FROM "List 8" WHERE "Date Ceased to be Looked After" < "Date Started to be Looked After";

-- code: A02
-- severity: medium
-- title: A column that may not be blank is blank
-- why: The record cannot be counted as the lists are meant.
-- remedy: Record the fact in the source, and have the lists made again.
-- reading: a rule of ours; the inspectorate publishes none
-- tables: List 1, List 2, List 3, List 4, List 5, List 6, List 7, List 8, List 9, List 10, List 11
-- columns: List 1.Child Unique ID, List 1.Gender, List 1.Ethnicity, List 1.Date of Contact, List 1.Contact Source, List 2.Child Unique ID, List 2.Gender, List 2.Ethnicity, List 2.Assessment start date, List 2.Organisation completing assessment, List 3.Child Unique ID, List 3.Gender, List 3.Ethnicity, List 3.Date of referral, List 3.Referral Source, List 3.Referral NFA?, List 3.Number of Referrals in Last 12 Months, List 3.Allocated Team, List 3.Allocated Worker, List 4.Child Unique ID, List 4.Gender, List 4.Ethnicity, List 4.Does the Child have a Disability, List 4.Continuous Assessment Start Date, List 4.Allocated Team, List 4.Allocated Worker, List 5.Child Unique ID, List 5.Gender, List 5.Ethnicity, List 5.Does the Child have a Disability, List 5.Strategy discussion initiating Section 47 Enquiry Start Date, List 5.Number of Section 47 Enquiries in the last 12 months, List 5.Number of ICPCs in the last 12 months, List 5.Allocated Team, List 5.Allocated Worker, List 6.Child Unique ID, List 6.Gender, List 6.Ethnicity, List 6.Does the Child have a Disability, List 6.Primary Need Code, List 6.Case Status, List 6.Allocated Team, List 6.Allocated Worker, List 7.Child Unique ID, List 7.Gender, List 7.Ethnicity, List 7.Does the Child have a Disability, List 7.Child Protection Plan Start Date, List 7.Initial Category of Abuse, List 7.Latest Category of Abuse, List 7.Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N), List 7.Number of Previous Child Protection Plans, List 7.Allocated Team, List 7.Allocated Worker, List 8.Child Unique ID, List 8.Gender, List 8.Ethnicity, List 8.Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N), List 8.Does the Child have a Disability, List 8.Date Started to be Looked After, List 8.Child's Category of Need, List 8.Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N), List 8.Start date of current legal status, List 8.Child's Legal Status, List 8.Number of Placements in the Last 12 months, List 8.Start Date of Most Recent Placement, List 8.Placement Type, List 8.Placement Provider, List 8.Placement postcode, List 8.Placement Location, List 8.LA of Placement, List 8.Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months, List 8.Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months, List 8.Allocated Team, List 8.Allocated Worker, List 9.Child Unique ID, List 9.Gender, List 9.Ethnicity, List 9.Does the Child have a Disability, List 9.Allocated Team, List 9.Allocated Worker, List 9.Allocated Personal Advisor, List 9.Eligibility Category, List 9.LA in Touch, List 10.Child Unique ID, List 10.Gender, List 10.Ethnicity, List 10.Does the Child have a Disability, List 10.Date the Child Entered Care, List 10.Date of Decision that Child Should be Placed for Adoption, List 11.Individual adopter identifier, List 11.Gender, List 11.Ethnicity, List 11.Disability, List 11.Is the (prospective) adopter fostering for adoption?, List 11.Date enquiry received
SELECT 'List 1', t.row FROM "List 1" t WHERE
    t."Child Unique ID" IS NULL
    OR t."Gender" IS NULL
    OR t."Ethnicity" IS NULL
    OR (t."Date of Contact" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 1' AND u.row = t.row AND u."column" = 'Date of Contact'))
    OR t."Contact Source" IS NULL
UNION ALL
SELECT 'List 2', t.row FROM "List 2" t WHERE
    t."Child Unique ID" IS NULL
    OR t."Gender" IS NULL
    OR t."Ethnicity" IS NULL
    OR (t."Assessment start date" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 2' AND u.row = t.row AND u."column" = 'Assessment start date'))
    OR t."Organisation completing assessment" IS NULL
UNION ALL
SELECT 'List 3', t.row FROM "List 3" t WHERE
    t."Child Unique ID" IS NULL
    OR t."Gender" IS NULL
    OR t."Ethnicity" IS NULL
    OR (t."Date of referral" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 3' AND u.row = t.row AND u."column" = 'Date of referral'))
    OR t."Referral Source" IS NULL
    OR t."Referral NFA?" IS NULL
    OR (t."Number of Referrals in Last 12 Months" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 3' AND u.row = t.row AND u."column" = 'Number of Referrals in Last 12 Months'))
    OR t."Allocated Team" IS NULL
    OR t."Allocated Worker" IS NULL
UNION ALL
SELECT 'List 4', t.row FROM "List 4" t WHERE
    t."Child Unique ID" IS NULL
    OR t."Gender" IS NULL
    OR t."Ethnicity" IS NULL
    OR t."Does the Child have a Disability" IS NULL
    OR (t."Continuous Assessment Start Date" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 4' AND u.row = t.row AND u."column" = 'Continuous Assessment Start Date'))
    OR t."Allocated Team" IS NULL
    OR t."Allocated Worker" IS NULL
UNION ALL
SELECT 'List 5', t.row FROM "List 5" t WHERE
    t."Child Unique ID" IS NULL
    OR t."Gender" IS NULL
    OR t."Ethnicity" IS NULL
    OR t."Does the Child have a Disability" IS NULL
    OR (t."Strategy discussion initiating Section 47 Enquiry Start Date" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 5' AND u.row = t.row AND u."column" = 'Strategy discussion initiating Section 47 Enquiry Start Date'))
    OR (t."Number of Section 47 Enquiries in the last 12 months" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 5' AND u.row = t.row AND u."column" = 'Number of Section 47 Enquiries in the last 12 months'))
    OR (t."Number of ICPCs in the last 12 months" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 5' AND u.row = t.row AND u."column" = 'Number of ICPCs in the last 12 months'))
    OR t."Allocated Team" IS NULL
    OR t."Allocated Worker" IS NULL
UNION ALL
SELECT 'List 6', t.row FROM "List 6" t WHERE
    t."Child Unique ID" IS NULL
    OR t."Gender" IS NULL
    OR t."Ethnicity" IS NULL
    OR t."Does the Child have a Disability" IS NULL
    OR t."Primary Need Code" IS NULL
    OR t."Case Status" IS NULL
    OR t."Allocated Team" IS NULL
    OR t."Allocated Worker" IS NULL
UNION ALL
SELECT 'List 7', t.row FROM "List 7" t WHERE
    t."Child Unique ID" IS NULL
    OR t."Gender" IS NULL
    OR t."Ethnicity" IS NULL
    OR t."Does the Child have a Disability" IS NULL
    OR (t."Child Protection Plan Start Date" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 7' AND u.row = t.row AND u."column" = 'Child Protection Plan Start Date'))
    OR t."Initial Category of Abuse" IS NULL
    OR t."Latest Category of Abuse" IS NULL
    OR t."Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)" IS NULL
    OR (t."Number of Previous Child Protection Plans" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 7' AND u.row = t.row AND u."column" = 'Number of Previous Child Protection Plans'))
    OR t."Allocated Team" IS NULL
    OR t."Allocated Worker" IS NULL
UNION ALL
SELECT 'List 8', t.row FROM "List 8" t WHERE
    t."Child Unique ID" IS NULL
    OR t."Gender" IS NULL
    OR t."Ethnicity" IS NULL
    OR t."Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)" IS NULL
    OR t."Does the Child have a Disability" IS NULL
    OR (t."Date Started to be Looked After" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 8' AND u.row = t.row AND u."column" = 'Date Started to be Looked After'))
    OR t."Child's Category of Need" IS NULL
    OR t."Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)" IS NULL
    OR (t."Start date of current legal status" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 8' AND u.row = t.row AND u."column" = 'Start date of current legal status'))
    OR t."Child's Legal Status" IS NULL
    OR (t."Number of Placements in the Last 12 months" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 8' AND u.row = t.row AND u."column" = 'Number of Placements in the Last 12 months'))
    OR (t."Start Date of Most Recent Placement" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 8' AND u.row = t.row AND u."column" = 'Start Date of Most Recent Placement'))
    OR t."Placement Type" IS NULL
    OR t."Placement Provider" IS NULL
    OR t."Placement postcode" IS NULL
    OR t."Placement Location" IS NULL
    OR t."LA of Placement" IS NULL
    OR (t."Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 8' AND u.row = t.row AND u."column" = 'Number of Episodes the Child has been ''Missing'' from their Placement in the last 12 months'))
    OR (t."Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 8' AND u.row = t.row AND u."column" = 'Number of Episodes the Child has been ''Absent'' from their Placement in the last 12 months'))
    OR t."Allocated Team" IS NULL
    OR t."Allocated Worker" IS NULL
UNION ALL
SELECT 'List 9', t.row FROM "List 9" t WHERE
    t."Child Unique ID" IS NULL
    OR t."Gender" IS NULL
    OR t."Ethnicity" IS NULL
    OR t."Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)" IS NULL
    OR t."Does the Child have a Disability" IS NULL
    OR t."Allocated Team" IS NULL
    OR t."Allocated Worker" IS NULL
    OR t."Allocated Personal Advisor" IS NULL
    OR t."Eligibility Category" IS NULL
    OR t."LA in Touch" IS NULL
UNION ALL
SELECT 'List 10', t.row FROM "List 10" t WHERE
    t."Child Unique ID" IS NULL
    OR t."Gender" IS NULL
    OR t."Ethnicity" IS NULL
    OR t."Does the Child have a Disability" IS NULL
    OR (t."Date the Child Entered Care" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 10' AND u.row = t.row AND u."column" = 'Date the Child Entered Care'))
    OR (t."Date of Decision that Child Should be Placed for Adoption" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 10' AND u.row = t.row AND u."column" = 'Date of Decision that Child Should be Placed for Adoption'))
UNION ALL
SELECT 'List 11', t.row FROM "List 11" t WHERE
    t."Individual adopter identifier" IS NULL
    OR t."Gender" IS NULL
    OR t."Ethnicity" IS NULL
    OR t."Disability" IS NULL
    OR t."Is the (prospective) adopter fostering for adoption?" IS NULL
    OR (t."Date enquiry received" IS NULL AND NOT EXISTS (SELECT 1 FROM unreadable u WHERE u."table" = 'List 11' AND u.row = t.row AND u."column" = 'Date enquiry received'));

-- code: A01
-- severity: medium
-- title: A value is no code of its list
-- why: Whoever counts the lists counts this record nowhere, or asks.
-- remedy: Write the code of the list; a spelling that is one code to your council can be added to the spellings of the list.
-- reading: a rule of ours; the inspectorate publishes none
-- tables: List 1, List 2, List 3, List 4, List 5, List 6, List 7, List 8, List 9, List 10, List 11
-- columns: List 1.Gender, List 1.Ethnicity, List 1.Contact Source, List 2.Gender, List 2.Ethnicity, List 3.Gender, List 3.Ethnicity, List 3.Referral Source, List 3.Referral NFA?, List 4.Gender, List 4.Ethnicity, List 4.Does the Child have a Disability, List 4.Child Seen During Continuous Assessment, List 4.Was the child assessed as requiring LA children's social care support?, List 5.Gender, List 5.Ethnicity, List 5.Does the Child have a Disability, List 5.Was an Initial Child Protection Conference deemed unnecessary?, List 5.Did the Initial Child Protection Conference Result in a Child Protection Plan, List 6.Gender, List 6.Ethnicity, List 6.Does the Child have a Disability, List 6.Primary Need Code, List 6.Reason for Closure, List 6.Case Status, List 7.Gender, List 7.Ethnicity, List 7.Does the Child have a Disability, List 7.Initial Category of Abuse, List 7.Latest Category of Abuse, List 7.Was the Child Seen Alone?, List 7.Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N), List 8.Gender, List 8.Ethnicity, List 8.Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N), List 8.Does the Child have a Disability, List 8.Child's Category of Need, List 8.Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N), List 8.Child's Legal Status, List 8.What is the permanence plan for this child?, List 8.Reason Ceased to be Looked After, List 8.Placement Type, List 8.Placement Provider, List 8.Placement Location, List 8.LA of Placement, List 8.Was the child offered a Return Interview after their last missing episode (Y/N)?, List 8.Did the child accept a Return Interview after their last missing episode (Y/N)?, List 9.Gender, List 9.Ethnicity, List 9.Does the Child have a Disability, List 9.Eligibility Category, List 9.LA in Touch, List 9.Type of Accommodation, List 9.Suitability of Accommodation, List 9.Activity Status, List 10.Gender, List 10.Ethnicity, List 10.Does the Child have a Disability, List 10.Reason Why Child No Longer Placed for Adoption, List 11.Gender, List 11.Ethnicity, List 11.Disability, List 11.Is the (prospective) adopter fostering for adoption?, List 11.Reason for leaving adoption process
SELECT 'List 1', t.row FROM "List 1" t WHERE
    t."Gender" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_gender' AND c.code = t."Gender")
    OR t."Ethnicity" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_ethnicity' AND c.code = t."Ethnicity")
    OR t."Contact Source" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_contact_source' AND c.code = t."Contact Source")
UNION ALL
SELECT 'List 2', t.row FROM "List 2" t WHERE
    t."Gender" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_gender' AND c.code = t."Gender")
    OR t."Ethnicity" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_ethnicity' AND c.code = t."Ethnicity")
UNION ALL
SELECT 'List 3', t.row FROM "List 3" t WHERE
    t."Gender" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_gender' AND c.code = t."Gender")
    OR t."Ethnicity" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_ethnicity' AND c.code = t."Ethnicity")
    OR t."Referral Source" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_contact_source' AND c.code = t."Referral Source")
    OR t."Referral NFA?" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_referral_nfa' AND c.code = t."Referral NFA?")
UNION ALL
SELECT 'List 4', t.row FROM "List 4" t WHERE
    t."Gender" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_gender' AND c.code = t."Gender")
    OR t."Ethnicity" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_ethnicity' AND c.code = t."Ethnicity")
    OR t."Does the Child have a Disability" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_disability' AND c.code = t."Does the Child have a Disability")
    OR t."Child Seen During Continuous Assessment" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_child_seen' AND c.code = t."Child Seen During Continuous Assessment")
    OR t."Was the child assessed as requiring LA children's social care support?" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_yes_no' AND c.code = t."Was the child assessed as requiring LA children's social care support?")
UNION ALL
SELECT 'List 5', t.row FROM "List 5" t WHERE
    t."Gender" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_gender' AND c.code = t."Gender")
    OR t."Ethnicity" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_ethnicity' AND c.code = t."Ethnicity")
    OR t."Does the Child have a Disability" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_disability' AND c.code = t."Does the Child have a Disability")
    OR t."Was an Initial Child Protection Conference deemed unnecessary?" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_yes_no' AND c.code = t."Was an Initial Child Protection Conference deemed unnecessary?")
    OR t."Did the Initial Child Protection Conference Result in a Child Protection Plan" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_icpc_result' AND c.code = t."Did the Initial Child Protection Conference Result in a Child Protection Plan")
UNION ALL
SELECT 'List 6', t.row FROM "List 6" t WHERE
    t."Gender" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_gender' AND c.code = t."Gender")
    OR t."Ethnicity" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_ethnicity' AND c.code = t."Ethnicity")
    OR t."Does the Child have a Disability" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_disability' AND c.code = t."Does the Child have a Disability")
    OR t."Primary Need Code" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_primary_need' AND c.code = t."Primary Need Code")
    OR t."Reason for Closure" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_closure' AND c.code = t."Reason for Closure")
    OR t."Case Status" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_case_status' AND c.code = t."Case Status")
UNION ALL
SELECT 'List 7', t.row FROM "List 7" t WHERE
    t."Gender" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_gender' AND c.code = t."Gender")
    OR t."Ethnicity" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_ethnicity' AND c.code = t."Ethnicity")
    OR t."Does the Child have a Disability" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_disability' AND c.code = t."Does the Child have a Disability")
    OR t."Initial Category of Abuse" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_cp_category' AND c.code = t."Initial Category of Abuse")
    OR t."Latest Category of Abuse" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_cp_category' AND c.code = t."Latest Category of Abuse")
    OR t."Was the Child Seen Alone?" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_seen_alone' AND c.code = t."Was the Child Seen Alone?")
    OR t."Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_yes_no' AND c.code = t."Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)")
UNION ALL
SELECT 'List 8', t.row FROM "List 8" t WHERE
    t."Gender" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_gender' AND c.code = t."Gender")
    OR t."Ethnicity" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_ethnicity' AND c.code = t."Ethnicity")
    OR t."Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_uasc' AND c.code = t."Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)")
    OR t."Does the Child have a Disability" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_disability' AND c.code = t."Does the Child have a Disability")
    OR t."Child's Category of Need" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_primary_need' AND c.code = t."Child's Category of Need")
    OR t."Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_yes_no' AND c.code = t."Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)")
    OR t."Child's Legal Status" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_legal_status' AND c.code = t."Child's Legal Status")
    OR t."What is the permanence plan for this child?" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_permanence_plan' AND c.code = t."What is the permanence plan for this child?")
    OR t."Reason Ceased to be Looked After" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_reason_ceased' AND c.code = t."Reason Ceased to be Looked After")
    OR t."Placement Type" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_placement_type' AND c.code = t."Placement Type")
    OR t."Placement Provider" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_placement_provider' AND c.code = t."Placement Provider")
    OR t."Placement Location" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_placement_location' AND c.code = t."Placement Location")
    OR t."LA of Placement" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_la' AND c.code = t."LA of Placement")
    OR t."Was the child offered a Return Interview after their last missing episode (Y/N)?" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_return_offered' AND c.code = t."Was the child offered a Return Interview after their last missing episode (Y/N)?")
    OR t."Did the child accept a Return Interview after their last missing episode (Y/N)?" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_return_accepted' AND c.code = t."Did the child accept a Return Interview after their last missing episode (Y/N)?")
UNION ALL
SELECT 'List 9', t.row FROM "List 9" t WHERE
    t."Gender" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_gender' AND c.code = t."Gender")
    OR t."Ethnicity" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_ethnicity' AND c.code = t."Ethnicity")
    OR t."Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_uasc' AND c.code = t."Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)")
    OR t."Does the Child have a Disability" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_disability' AND c.code = t."Does the Child have a Disability")
    OR t."Eligibility Category" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_eligibility' AND c.code = t."Eligibility Category")
    OR t."LA in Touch" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_in_touch' AND c.code = t."LA in Touch")
    OR t."Type of Accommodation" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_accommodation' AND c.code = t."Type of Accommodation")
    OR t."Suitability of Accommodation" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_suitability' AND c.code = t."Suitability of Accommodation")
    OR t."Activity Status" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_activity' AND c.code = t."Activity Status")
UNION ALL
SELECT 'List 10', t.row FROM "List 10" t WHERE
    t."Gender" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_gender' AND c.code = t."Gender")
    OR t."Ethnicity" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_ethnicity' AND c.code = t."Ethnicity")
    OR t."Does the Child have a Disability" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_disability' AND c.code = t."Does the Child have a Disability")
    OR t."Reason Why Child No Longer Placed for Adoption" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_adoption_reversal' AND c.code = t."Reason Why Child No Longer Placed for Adoption")
UNION ALL
SELECT 'List 11', t.row FROM "List 11" t WHERE
    t."Gender" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_gender' AND c.code = t."Gender")
    OR t."Ethnicity" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_ethnicity' AND c.code = t."Ethnicity")
    OR t."Disability" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_disability' AND c.code = t."Disability")
    OR t."Is the (prospective) adopter fostering for adoption?" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_foster_for_adoption' AND c.code = t."Is the (prospective) adopter fostering for adoption?")
    OR t."Reason for leaving adoption process" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code_list c WHERE c.list = 'annexa_adopter_leaving' AND c.code = t."Reason for leaving adoption process");

CREATE TABLE [person] (
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [forename] nvarchar(100),
  [surname] nvarchar(255),
  [sex] nvarchar(255),
  [gender] nvarchar(255),
  [ethnicity] nvarchar(255),
  [religion] nvarchar(100),
  [birth_date] date,
  [common_child_id] nvarchar(10),
  [legacy_id] nvarchar(100),
  [upn_unknown_reason] nvarchar(255),
  [has_ehcp] bit,
  [expected_birth_date] date,
  [death_date] date,
  [is_mother] bit,
  [nationality] nvarchar(255),
  [upn] nvarchar(13),
  [former_upn] nvarchar(13),
  [uasc_status] nvarchar(255),
  [birth_date_kind] nvarchar(255),
  [has_case_record] bit,
  CONSTRAINT [pk_person] PRIMARY KEY ([person_id])
);
CREATE TABLE [person_name] (
  [person_name_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [name_type] nvarchar(255) NOT NULL,
  [title] nvarchar(50),
  [forename] nvarchar(100),
  [middle_names] nvarchar(200),
  [surname] nvarchar(255),
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_person_name] PRIMARY KEY ([person_name_id])
);
CREATE TABLE [person_language] (
  [person_language_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [language] nvarchar(255) NOT NULL,
  [interpreter_needed] bit,
  CONSTRAINT [pk_person_language] PRIMARY KEY ([person_language_id])
);
CREATE TABLE [person_contact_point] (
  [contact_point_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [kind] nvarchar(255) NOT NULL,
  [value] nvarchar(320) NOT NULL,
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_person_contact_point] PRIMARY KEY ([contact_point_id])
);
CREATE TABLE [address] (
  [address_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [room] nvarchar(20),
  [flat] nvarchar(60),
  [floor] nvarchar(20),
  [building] nvarchar(100),
  [house_number] nvarchar(100),
  [street] nvarchar(250),
  [locality] nvarchar(60),
  [town] nvarchar(100),
  [county] nvarchar(35),
  [country] nvarchar(60),
  [uprn] nvarchar(16),
  [easting] bigint,
  [northing] bigint,
  [address_type] nvarchar(255),
  [full_address] nvarchar(500),
  [start_date] date,
  [end_date] date,
  [postcode] nvarchar(8),
  [is_protected] bit,
  CONSTRAINT [pk_address] PRIMARY KEY ([address_id])
);
CREATE TABLE [disability] (
  [disability_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [disability_code] nvarchar(255) NOT NULL,
  CONSTRAINT [pk_disability] PRIMARY KEY ([disability_id])
);
CREATE TABLE [immigration_status] (
  [immigration_status_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [status] nvarchar(255),
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_immigration_status] PRIMARY KEY ([immigration_status_id])
);
CREATE TABLE [linked_identifier] (
  [linked_identifier_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [identifier_type] nvarchar(255) NOT NULL,
  [identifier_value] nvarchar(100) NOT NULL,
  [valid_from] date,
  [valid_to] date,
  CONSTRAINT [pk_linked_identifier] PRIMARY KEY ([linked_identifier_id])
);
CREATE TABLE [relationship] (
  [relationship_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [related_person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [relationship_type] nvarchar(255) NOT NULL,
  [has_parental_responsibility] bit,
  [is_main_carer] bit,
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_relationship] PRIMARY KEY ([relationship_id])
);
CREATE TABLE [mother_child] (
  [mother_child_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [child_person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [child_birth_date] date,
  CONSTRAINT [pk_mother_child] PRIMARY KEY ([mother_child_id])
);
CREATE TABLE [family_member] (
  [family_member_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [family_id] nvarchar(100) NOT NULL,
  CONSTRAINT [pk_family_member] PRIMARY KEY ([family_member_id])
);
CREATE TABLE [household] (
  [household_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [address_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_household] PRIMARY KEY ([household_id])
);
CREATE TABLE [household_member] (
  [household_member_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [household_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_household_member] PRIMARY KEY ([household_member_id])
);
CREATE TABLE [person_merge] (
  [merge_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [surviving_person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [merged_person_id] nvarchar(100) NOT NULL,
  [merged_at] datetime2(0),
  [merged_by] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  CONSTRAINT [pk_person_merge] PRIMARY KEY ([merge_id])
);
CREATE TABLE [alert] (
  [alert_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [address_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [alert_type] nvarchar(255) NOT NULL,
  [severity] nvarchar(255),
  [detail] nvarchar(max),
  [start_date] date,
  [end_date] date,
  [review_date] date,
  CONSTRAINT [pk_alert] PRIMARY KEY ([alert_id])
);
CREATE TABLE [consent] (
  [consent_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [consent_type] nvarchar(255) NOT NULL,
  [given] bit NOT NULL,
  [given_by] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [date] date,
  [expires] date,
  CONSTRAINT [pk_consent] PRIMARY KEY ([consent_id])
);
CREATE TABLE [voice_of_child] (
  [voice_of_child_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [worries_explained] bit,
  [story_helped] bit,
  [agrees_with_worker] bit,
  [plan_clear] bit,
  [tablet_helped] bit,
  CONSTRAINT [pk_voice_of_child] PRIMARY KEY ([voice_of_child_id])
);
CREATE TABLE [contact] (
  [contact_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [contact_date] datetime2(0) NOT NULL,
  [source_code] nvarchar(255),
  [source_description] nvarchar(255),
  [outcome_comments] nvarchar(max),
  CONSTRAINT [pk_contact] PRIMARY KEY ([contact_id])
);
CREATE TABLE [contact_outcome] (
  [contact_outcome_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [contact_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [outcome] nvarchar(255) NOT NULL,
  CONSTRAINT [pk_contact_outcome] PRIMARY KEY ([contact_outcome_id])
);
CREATE TABLE [early_help_episode] (
  [early_help_episode_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [start_date] date NOT NULL,
  [end_date] date,
  [reason] nvarchar(255),
  [end_reason] nvarchar(255),
  [organisation] nvarchar(200),
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  CONSTRAINT [pk_early_help_episode] PRIMARY KEY ([early_help_episode_id])
);
CREATE TABLE [cin_episode] (
  [referral_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [referral_date] date NOT NULL,
  [primary_need] nvarchar(255),
  [referral_source] nvarchar(255),
  [referral_source_description] nvarchar(255),
  [outcome_comments] nvarchar(max),
  [referral_nfa] bit,
  [closure_reason] nvarchar(255),
  [closure_date] date,
  [team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [initial_cpc_date] date,
  CONSTRAINT [pk_cin_episode] PRIMARY KEY ([referral_id])
);
CREATE TABLE [referral_outcome] (
  [referral_outcome_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [referral_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [outcome] nvarchar(255) NOT NULL,
  CONSTRAINT [pk_referral_outcome] PRIMARY KEY ([referral_outcome_id])
);
CREATE TABLE [assessment] (
  [assessment_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [referral_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [start_date] date NOT NULL,
  [child_seen] bit,
  [authorised_date] date,
  [outcome_comments] nvarchar(max),
  [outcome_nfa] bit,
  [team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [internal_review_date] date,
  CONSTRAINT [pk_assessment] PRIMARY KEY ([assessment_id])
);
CREATE TABLE [assessment_outcome] (
  [assessment_outcome_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [assessment_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [outcome] nvarchar(255) NOT NULL,
  CONSTRAINT [pk_assessment_outcome] PRIMARY KEY ([assessment_outcome_id])
);
CREATE TABLE [assessment_factor] (
  [assessment_factor_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [assessment_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [factor_code] nvarchar(255) NOT NULL,
  CONSTRAINT [pk_assessment_factor] PRIMARY KEY ([assessment_factor_id])
);
CREATE TABLE [assessment_dimension] (
  [assessment_dimension_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [assessment_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [domain] nvarchar(255) NOT NULL,
  [narrative] nvarchar(max),
  CONSTRAINT [pk_assessment_dimension] PRIMARY KEY ([assessment_dimension_id])
);
CREATE TABLE [cin_plan] (
  [cin_plan_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [referral_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [start_date] date NOT NULL,
  [end_date] date,
  [team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  CONSTRAINT [pk_cin_plan] PRIMARY KEY ([cin_plan_id])
);
CREATE TABLE [cin_visit] (
  [cin_visit_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [visit_date] datetime2(0) NOT NULL,
  [seen] bit,
  [seen_alone] bit,
  [bedroom_seen] bit,
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [case_note_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  CONSTRAINT [pk_cin_visit] PRIMARY KEY ([cin_visit_id])
);
CREATE TABLE [private_fostering] (
  [private_fostering_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [notified_date] date,
  [arrangement_start_date] date,
  [arrangement_end_date] date,
  [carer_person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [category] nvarchar(255),
  [disqualified_or_refused] bit,
  CONSTRAINT [pk_private_fostering] PRIMARY KEY ([private_fostering_id])
);
CREATE TABLE [strategy_discussion] (
  [strategy_discussion_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [referral_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [held_at] datetime2(0) NOT NULL,
  [decision] nvarchar(255),
  [enquiry_type] nvarchar(255),
  CONSTRAINT [pk_strategy_discussion] PRIMARY KEY ([strategy_discussion_id])
);
CREATE TABLE [s47_enquiry] (
  [s47_enquiry_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [referral_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [start_date] date NOT NULL,
  [end_date] date,
  [nfa] bit,
  [outcome_comments] nvarchar(max),
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  CONSTRAINT [pk_s47_enquiry] PRIMARY KEY ([s47_enquiry_id])
);
CREATE TABLE [s47_outcome] (
  [s47_outcome_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [s47_enquiry_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [outcome] nvarchar(255) NOT NULL,
  CONSTRAINT [pk_s47_outcome] PRIMARY KEY ([s47_outcome_id])
);
CREATE TABLE [initial_cp_conference] (
  [icpc_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [meeting_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [s47_enquiry_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [cp_plan_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [referral_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [transfer_in] bit,
  [target_date] date,
  [conference_date] date,
  [outcome_cp_plan] bit,
  [outcome_comments] nvarchar(max),
  [team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  CONSTRAINT [pk_initial_cp_conference] PRIMARY KEY ([icpc_id])
);
CREATE TABLE [icpc_outcome] (
  [icpc_outcome_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [icpc_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [outcome] nvarchar(255) NOT NULL,
  CONSTRAINT [pk_icpc_outcome] PRIMARY KEY ([icpc_outcome_id])
);
CREATE TABLE [cp_plan] (
  [cp_plan_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [referral_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [icpc_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [start_date] date NOT NULL,
  [end_date] date,
  [initial_category] nvarchar(255) NOT NULL,
  [other_la_plan] bit,
  [latest_category] nvarchar(255),
  [previous_plan_count] bigint,
  CONSTRAINT [pk_cp_plan] PRIMARY KEY ([cp_plan_id])
);
CREATE TABLE [cp_visit] (
  [cp_visit_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [cp_plan_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [visit_date] datetime2(0) NOT NULL,
  [seen] bit,
  [seen_alone] bit,
  [bedroom_seen] bit,
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [case_note_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  CONSTRAINT [pk_cp_visit] PRIMARY KEY ([cp_visit_id])
);
CREATE TABLE [cp_review] (
  [cp_review_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [cp_plan_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [due_date] date,
  [review_date] date,
  [meeting_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [continue_plan] bit,
  [quorate] bit,
  [participation] nvarchar(255),
  CONSTRAINT [pk_cp_review] PRIMARY KEY ([cp_review_id])
);
CREATE TABLE [period_of_care] (
  [period_of_care_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [start_date] date NOT NULL,
  [end_date] date,
  CONSTRAINT [pk_period_of_care] PRIMARY KEY ([period_of_care_id])
);
CREATE TABLE [cla_episode] (
  [cla_episode_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [start_date] date NOT NULL,
  [start_reason] nvarchar(255) NOT NULL,
  [primary_need] nvarchar(255) NOT NULL,
  [end_date] date,
  [end_reason] nvarchar(255),
  [period_of_care_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [referral_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [placement_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [entered_care_date] date,
  [last_iro_contact_date] date,
  CONSTRAINT [pk_cla_episode] PRIMARY KEY ([cla_episode_id])
);
CREATE TABLE [cla_placement] (
  [placement_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [start_date] date NOT NULL,
  [placement_type] nvarchar(255) NOT NULL,
  [provider_urn] nvarchar(8),
  [distance_miles] decimal(19,4),
  [period_of_care_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [provider_type] nvarchar(255),
  [postcode] nvarchar(8),
  [is_confidential] bit,
  [end_date] date,
  [change_reason] nvarchar(255),
  [carer_household_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [placement_la] nvarchar(255),
  [placement_location] nvarchar(255),
  CONSTRAINT [pk_cla_placement] PRIMARY KEY ([placement_id])
);
CREATE TABLE [legal_status] (
  [legal_status_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [legal_status] nvarchar(255) NOT NULL,
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_legal_status] PRIMARY KEY ([legal_status_id])
);
CREATE TABLE [cla_review] (
  [cla_review_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [period_of_care_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [due_date] date,
  [review_date] date,
  [cancelled] bit,
  [participation] nvarchar(255),
  CONSTRAINT [pk_cla_review] PRIMARY KEY ([cla_review_id])
);
CREATE TABLE [cla_visit] (
  [cla_visit_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [period_of_care_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [visit_date] datetime2(0) NOT NULL,
  [seen] bit,
  [seen_alone] bit,
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [case_note_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  CONSTRAINT [pk_cla_visit] PRIMARY KEY ([cla_visit_id])
);
CREATE TABLE [cla_care_plan] (
  [care_plan_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_cla_care_plan] PRIMARY KEY ([care_plan_id])
);
CREATE TABLE [permanence_option] (
  [permanence_option_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [care_plan_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [option] nvarchar(255) NOT NULL,
  CONSTRAINT [pk_permanence_option] PRIMARY KEY ([permanence_option_id])
);
CREATE TABLE [cla_health_check] (
  [health_check_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [check_type] nvarchar(255) NOT NULL,
  [check_date] date,
  [status] nvarchar(255),
  CONSTRAINT [pk_cla_health_check] PRIMARY KEY ([health_check_id])
);
CREATE TABLE [cla_immunisation] (
  [immunisation_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [up_to_date] bit,
  [status_date] date,
  CONSTRAINT [pk_cla_immunisation] PRIMARY KEY ([immunisation_id])
);
CREATE TABLE [cla_substance_misuse] (
  [substance_misuse_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [date_identified] date,
  [substance] nvarchar(255),
  [intervention_received] bit,
  [intervention_offered] bit,
  CONSTRAINT [pk_cla_substance_misuse] PRIMARY KEY ([substance_misuse_id])
);
CREATE TABLE [cla_conviction] (
  [conviction_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [offence_date] date,
  [offence] nvarchar(1000),
  CONSTRAINT [pk_cla_conviction] PRIMARY KEY ([conviction_id])
);
CREATE TABLE [cla_previous_permanence] (
  [previous_permanence_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [order_date] nvarchar(10),
  [option] nvarchar(255),
  [arranging_la] nvarchar(255),
  CONSTRAINT [pk_cla_previous_permanence] PRIMARY KEY ([previous_permanence_id])
);
CREATE TABLE [sdq_score] (
  [sdq_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [completed_date] date,
  [no_score_reason] nvarchar(255),
  [score] bigint,
  CONSTRAINT [pk_sdq_score] PRIMARY KEY ([sdq_id])
);
CREATE TABLE [missing_episode] (
  [missing_episode_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [start_date] datetime2(0) NOT NULL,
  [episode_type] nvarchar(255) NOT NULL,
  [end_date] datetime2(0),
  [return_interview_offered] nvarchar(255),
  [return_interview_accepted] nvarchar(255),
  CONSTRAINT [pk_missing_episode] PRIMARY KEY ([missing_episode_id])
);
CREATE TABLE [dolo] (
  [dolo_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [start_date] date NOT NULL,
  [end_date] date,
  CONSTRAINT [pk_dolo] PRIMARY KEY ([dolo_id])
);
CREATE TABLE [care_leaver] (
  [care_leaver_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [eligibility] nvarchar(255),
  [in_touch] nvarchar(255),
  [latest_contact_date] date,
  [accommodation] nvarchar(255),
  [accommodation_suitable] nvarchar(255),
  [activity] nvarchar(255),
  [pathway_plan_review_date] date,
  [personal_adviser_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  CONSTRAINT [pk_care_leaver] PRIMARY KEY ([care_leaver_id])
);
CREATE TABLE [permanence] (
  [permanence_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [period_of_care_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [adoption_decision_date] date,
  [ffa_decision_date] date,
  [placement_order_date] date,
  [placed_for_adoption_date] date,
  [matched_date] date,
  [adopted_by_carer] bit,
  [placed_ffa_date] date,
  [decision_reversed_date] date,
  [placed_with_foster_carer_date] date,
  [sibling_group] nvarchar(255),
  [siblings_together] bigint,
  [siblings_apart] bigint,
  [provider_urn] nvarchar(48),
  [decision_reversed_reason] nvarchar(255),
  [order_date] date,
  [order_type] nvarchar(255),
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [adopter_sex] nvarchar(255),
  [adopter_legal_status] nvarchar(255),
  [adopter_count] bigint,
  CONSTRAINT [pk_permanence] PRIMARY KEY ([permanence_id])
);
CREATE TABLE [prospective_adopter] (
  [adopter_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [family_id] nvarchar(100),
  [sex] nvarchar(255),
  [ethnicity] nvarchar(255),
  [disability] bit,
  [fostering_for_adoption] bit,
  [enquiry_date] date,
  [stage1_start_date] date,
  [stage1_end_date] date,
  [stage2_start_date] date,
  [stage2_end_date] date,
  [application_date] date,
  [approval_date] date,
  [matched_date] date,
  [placed_date] date,
  [children_placed] bigint,
  [order_date] date,
  [left_date] date,
  [left_reason] nvarchar(255),
  CONSTRAINT [pk_prospective_adopter] PRIMARY KEY ([adopter_id])
);
CREATE TABLE [case_note] (
  [case_note_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [note_type] nvarchar(255) NOT NULL,
  [event_at] datetime2(0) NOT NULL,
  [recorded_at] datetime2(0),
  [author_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [title] nvarchar(255),
  [body] nvarchar(max),
  [body_format] nvarchar(255),
  [is_confidential] bit,
  [is_significant_event] bit,
  [finalised_at] datetime2(0),
  [supersedes_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  CONSTRAINT [pk_case_note] PRIMARY KEY ([case_note_id])
);
CREATE TABLE [chronology_event] (
  [chronology_event_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [event_date] nvarchar(10) NOT NULL,
  [category] nvarchar(255),
  [summary] nvarchar(max) NOT NULL,
  [impact] nvarchar(max),
  [source_entity] nvarchar(48),
  [source_id] nvarchar(100),
  CONSTRAINT [pk_chronology_event] PRIMARY KEY ([chronology_event_id])
);
CREATE TABLE [document] (
  [document_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [document_type] nvarchar(255),
  [title] nvarchar(255),
  [file_name] nvarchar(255) NOT NULL,
  [media_type] nvarchar(100),
  [byte_length] bigint,
  [sha256] nvarchar(64),
  [stored_path] nvarchar(1024),
  [created_at] datetime2(0),
  [created_by] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [is_restricted] bit,
  CONSTRAINT [pk_document] PRIMARY KEY ([document_id])
);
CREATE TABLE [document_link] (
  [document_link_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [document_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [linked_entity] nvarchar(48) NOT NULL,
  [linked_id] nvarchar(100) NOT NULL,
  CONSTRAINT [pk_document_link] PRIMARY KEY ([document_link_id])
);
CREATE TABLE [form_instance] (
  [form_instance_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [form_type] nvarchar(255) NOT NULL,
  [form_version] nvarchar(20),
  [status] nvarchar(255) NOT NULL,
  [started_at] datetime2(0),
  [completed_at] datetime2(0),
  [authorised_at] datetime2(0),
  [author_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [authoriser_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [parent_entity] nvarchar(48),
  [parent_id] nvarchar(100),
  CONSTRAINT [pk_form_instance] PRIMARY KEY ([form_instance_id])
);
CREATE TABLE [form_answer] (
  [form_answer_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [form_instance_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [question_ref] nvarchar(100) NOT NULL,
  [section_ref] nvarchar(100),
  [sequence] bigint,
  [answer_text] nvarchar(max),
  [answer_code] nvarchar(48),
  CONSTRAINT [pk_form_answer] PRIMARY KEY ([form_answer_id])
);
CREATE TABLE [supervision] (
  [supervision_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [supervisor_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [held_at] datetime2(0) NOT NULL,
  [decision] nvarchar(max),
  CONSTRAINT [pk_supervision] PRIMARY KEY ([supervision_id])
);
CREATE TABLE [meeting] (
  [meeting_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [meeting_type] nvarchar(255) NOT NULL,
  [scheduled_at] datetime2(0),
  [held_at] datetime2(0),
  [chair_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [cancelled] bit,
  CONSTRAINT [pk_meeting] PRIMARY KEY ([meeting_id])
);
CREATE TABLE [meeting_attendee] (
  [meeting_attendee_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [meeting_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [professional_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [agency] nvarchar(200),
  [attended] nvarchar(255) NOT NULL,
  CONSTRAINT [pk_meeting_attendee] PRIMARY KEY ([meeting_attendee_id])
);
CREATE TABLE [plan_action] (
  [plan_action_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [plan_entity] nvarchar(48) NOT NULL,
  [plan_id] nvarchar(100) NOT NULL,
  [need] nvarchar(max),
  [action] nvarchar(max) NOT NULL,
  [owner] nvarchar(255),
  [due_date] date,
  [completed_date] date,
  CONSTRAINT [pk_plan_action] PRIMARY KEY ([plan_action_id])
);
CREATE TABLE [task] (
  [task_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [task_type] nvarchar(255) NOT NULL,
  [entity] nvarchar(48),
  [entity_id] nvarchar(100),
  [status] nvarchar(255) NOT NULL,
  [assigned_to] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [assigned_team] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [created_at] datetime2(0),
  [due_at] datetime2(0),
  [completed_at] datetime2(0),
  CONSTRAINT [pk_task] PRIMARY KEY ([task_id])
);
CREATE TABLE [workflow_step] (
  [workflow_step_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [step_type] nvarchar(255) NOT NULL,
  [previous_step_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [status] nvarchar(255) NOT NULL,
  [started_at] datetime2(0),
  [finished_at] datetime2(0),
  [outcome] nvarchar(255),
  CONSTRAINT [pk_workflow_step] PRIMARY KEY ([workflow_step_id])
);
CREATE TABLE [authorisation] (
  [authorisation_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [entity] nvarchar(48) NOT NULL,
  [entity_id] nvarchar(100) NOT NULL,
  [requested_by] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [decided_by] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [decision] nvarchar(255),
  [decided_at] datetime2(0),
  [comment] nvarchar(max),
  CONSTRAINT [pk_authorisation] PRIMARY KEY ([authorisation_id])
);
CREATE TABLE [professional] (
  [professional_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [staff_id] nvarchar(100),
  [name] nvarchar(300),
  [swe_number] nvarchar(20),
  [job_title] nvarchar(500),
  [caseload] bigint,
  [department_name] nvarchar(100),
  [fte] decimal(19,4),
  [is_agency] bit,
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_professional] PRIMARY KEY ([professional_id])
);
CREATE TABLE [team] (
  [team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [name] nvarchar(255),
  [parent_team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [parent_team_name] nvarchar(255),
  CONSTRAINT [pk_team] PRIMARY KEY ([team_id])
);
CREATE TABLE [involvement] (
  [involvement_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [professional_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [role] nvarchar(255) NOT NULL,
  [team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [start_date] date NOT NULL,
  [end_date] date,
  [change_reason] nvarchar(255),
  [referral_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  CONSTRAINT [pk_involvement] PRIMARY KEY ([involvement_id])
);
CREATE TABLE [allocation] (
  [allocation_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [worker_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [allocation_type] nvarchar(255) NOT NULL,
  [start_date] datetime2(0) NOT NULL,
  [end_date] datetime2(0),
  CONSTRAINT [pk_allocation] PRIMARY KEY ([allocation_id])
);
CREATE TABLE [user_account] (
  [user_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [login] nvarchar(100) NOT NULL,
  [display_name] nvarchar(300),
  [professional_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [email] nvarchar(320),
  [active_from] date,
  [active_to] date,
  CONSTRAINT [pk_user_account] PRIMARY KEY ([user_id])
);
CREATE TABLE [team_membership] (
  [team_membership_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [user_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [role] nvarchar(255),
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_team_membership] PRIMARY KEY ([team_membership_id])
);
CREATE TABLE [case_transfer] (
  [case_transfer_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [from_la] nvarchar(255),
  [to_la] nvarchar(255),
  [transfer_date] date NOT NULL,
  CONSTRAINT [pk_case_transfer] PRIMARY KEY ([case_transfer_id])
);
CREATE TABLE [provider] (
  [provider_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [urn] nvarchar(8),
  [name] nvarchar(255) NOT NULL,
  [provider_type] nvarchar(255),
  [la_code] nvarchar(255),
  [postcode] nvarchar(8),
  [registered_from] date,
  [deregistered_on] date,
  CONSTRAINT [pk_provider] PRIMARY KEY ([provider_id])
);
CREATE TABLE [carer_household] (
  [carer_household_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [provider_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [carer_type] nvarchar(255) NOT NULL,
  [address_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [approved_date] date,
  [approval_ended_date] date,
  CONSTRAINT [pk_carer_household] PRIMARY KEY ([carer_household_id])
);
CREATE TABLE [carer] (
  [carer_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [carer_household_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [role] nvarchar(255),
  CONSTRAINT [pk_carer] PRIMARY KEY ([carer_id])
);
CREATE TABLE [carer_approval] (
  [carer_approval_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [carer_household_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [category] nvarchar(255) NOT NULL,
  [max_children] bigint,
  [min_age] bigint,
  [max_age] bigint,
  [start_date] date NOT NULL,
  [end_date] date,
  [last_review_date] date,
  CONSTRAINT [pk_carer_approval] PRIMARY KEY ([carer_approval_id])
);
CREATE TABLE [allegation] (
  [allegation_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [subject_person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [child_person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [reported_date] date NOT NULL,
  [outcome] nvarchar(255),
  CONSTRAINT [pk_allegation] PRIMARY KEY ([allegation_id])
);
CREATE TABLE [service_provision] (
  [service_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [service_type] nvarchar(255) NOT NULL,
  [provider_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [start_date] date NOT NULL,
  [end_date] date,
  [units] decimal(19,4),
  [unit_cost] decimal(19,4),
  CONSTRAINT [pk_service_provision] PRIMARY KEY ([service_id])
);
CREATE TABLE [payment] (
  [payment_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [service_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [payee_id] nvarchar(100) NOT NULL,
  [period_start] date NOT NULL,
  [period_end] date NOT NULL,
  [amount] decimal(19,4) NOT NULL,
  CONSTRAINT [pk_payment] PRIMARY KEY ([payment_id])
);
CREATE TABLE [s251_finance] (
  [s251_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [placement_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [placeholder_1] nvarchar(255),
  [placeholder_2] nvarchar(255),
  [placeholder_3] nvarchar(255),
  [placeholder_4] nvarchar(255),
  CONSTRAINT [pk_s251_finance] PRIMARY KEY ([s251_id])
);
CREATE TABLE [pre_proceedings] (
  [pre_proceedings_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [plo_family_id] nvarchar(100),
  [decision_date] date,
  [initial_meeting_date] date,
  [outcome] nvarchar(255),
  [outcome_date] date,
  [cp_plans_in_referral] bigint,
  [legal_gateway_outcome] nvarchar(255),
  [previous_pre_proceedings] bigint,
  [previous_care_proceedings] bigint,
  [letter_sent_date] date,
  [issue_letter_date] date,
  [review_meetings] bigint,
  [parents_represented_pre] nvarchar(255),
  [parents_represented_at_issue] nvarchar(255),
  [court_reference] nvarchar(48),
  [hearings] bigint,
  [short_notice] nvarchar(255),
  [short_notice_reason] nvarchar(255),
  [initial_plan_approved] nvarchar(255),
  [initial_care_plan] nvarchar(255),
  [final_plan_approved] nvarchar(255),
  [final_care_plan] nvarchar(255),
  [fgdm_offered] bit,
  [fgdm_held] bit,
  [court_application_date] date,
  CONSTRAINT [pk_pre_proceedings] PRIMARY KEY ([pre_proceedings_id])
);
CREATE TABLE [court_case] (
  [court_case_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [court_reference] nvarchar(48),
  [court] nvarchar(200),
  [case_type] nvarchar(255),
  [issued_date] date,
  [concluded_date] date,
  CONSTRAINT [pk_court_case] PRIMARY KEY ([court_case_id])
);
CREATE TABLE [court_hearing] (
  [hearing_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [court_case_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [hearing_type] nvarchar(255),
  [hearing_at] datetime2(0),
  [outcome] nvarchar(max),
  CONSTRAINT [pk_court_hearing] PRIMARY KEY ([hearing_id])
);
CREATE TABLE [court_order] (
  [order_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [court_case_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [order_type] nvarchar(255) NOT NULL,
  [made_date] date,
  [expiry_date] date,
  [discharged_date] date,
  CONSTRAINT [pk_court_order] PRIMARY KEY ([order_id])
);
CREATE TABLE [education_record] (
  [education_record_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [establishment_urn] nvarchar(6),
  [start_date] date,
  [end_date] date,
  [year_group] nvarchar(4),
  [pep_review_date] date,
  CONSTRAINT [pk_education_record] PRIMARY KEY ([education_record_id])
);
CREATE TABLE [health_contact] (
  [health_contact_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [kind] nvarchar(255) NOT NULL,
  [organisation] nvarchar(255),
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_health_contact] PRIMARY KEY ([health_contact_id])
);
CREATE TABLE [send_record] (
  [send_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [upn] nvarchar(13),
  [uln] nvarchar(10),
  [upn_unknown_reason] nvarchar(255),
  CONSTRAINT [pk_send_record] PRIMARY KEY ([send_id])
);
CREATE TABLE [ehcp_request] (
  [ehcp_request_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [send_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [received_date] date,
  [outcome_date] date,
  [outcome] nvarchar(255),
  CONSTRAINT [pk_ehcp_request] PRIMARY KEY ([ehcp_request_id])
);
CREATE TABLE [ehcp_assessment] (
  [ehcp_assessment_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [ehcp_request_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [outcome_date] date,
  [outcome] nvarchar(255),
  [exceptions_apply] nvarchar(255),
  CONSTRAINT [pk_ehcp_assessment] PRIMARY KEY ([ehcp_assessment_id])
);
CREATE TABLE [ehcp_named_plan] (
  [named_plan_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [ehcp_assessment_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [start_date] date,
  [end_date] date,
  [end_reason] nvarchar(255),
  CONSTRAINT [pk_ehcp_named_plan] PRIMARY KEY ([named_plan_id])
);
CREATE TABLE [ehcp_active_plan] (
  [active_plan_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [ehcp_request_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [last_review_date] date,
  CONSTRAINT [pk_ehcp_active_plan] PRIMARY KEY ([active_plan_id])
);
CREATE TABLE [sen_need] (
  [sen_need_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [active_plan_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [need_type] nvarchar(255) NOT NULL,
  [need_rank] bigint,
  CONSTRAINT [pk_sen_need] PRIMARY KEY ([sen_need_id])
);
CREATE TABLE [access_restriction] (
  [restriction_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [restriction_type] nvarchar(255) NOT NULL,
  [allowed_user_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [allowed_team_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [start_date] date,
  [end_date] date,
  CONSTRAINT [pk_access_restriction] PRIMARY KEY ([restriction_id])
);
CREATE TABLE [subject_access_request] (
  [sar_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [received_date] date NOT NULL,
  [closed_date] date,
  CONSTRAINT [pk_subject_access_request] PRIMARY KEY ([sar_id])
);
CREATE TABLE [retention] (
  [retention_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [person_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [rule] nvarchar(255) NOT NULL,
  [destroy_after] date,
  [legal_hold] bit,
  CONSTRAINT [pk_retention] PRIMARY KEY ([retention_id])
);
CREATE TABLE [record_stamp] (
  [entity] nvarchar(48) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [entity_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [created_by] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [created_at] datetime2(0),
  [updated_by] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [updated_at] datetime2(0),
  [source_system] nvarchar(48) NOT NULL,
  [source_key] nvarchar(200) NOT NULL,
  CONSTRAINT [pk_record_stamp] PRIMARY KEY ([entity], [entity_id])
);
CREATE TABLE [audit_event] (
  [audit_event_id] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
  [entity] nvarchar(48) NOT NULL,
  [entity_id] nvarchar(100) NOT NULL,
  [action] nvarchar(255) NOT NULL,
  [user_id] nvarchar(100) COLLATE Latin1_General_100_BIN2,
  [at] datetime2(0) NOT NULL,
  [field] nvarchar(100),
  [old_value] nvarchar(max),
  [new_value] nvarchar(max),
  CONSTRAINT [pk_audit_event] PRIMARY KEY ([audit_event_id])
);
CREATE INDEX [ix_person_name_person_id] ON [person_name] ([person_id]);
CREATE INDEX [ix_person_language_person_id] ON [person_language] ([person_id]);
CREATE INDEX [ix_person_contact_point_person_id] ON [person_contact_point] ([person_id]);
CREATE INDEX [ix_address_person_id] ON [address] ([person_id]);
CREATE INDEX [ix_disability_person_id] ON [disability] ([person_id]);
CREATE INDEX [ix_immigration_status_person_id] ON [immigration_status] ([person_id]);
CREATE INDEX [ix_linked_identifier_person_id] ON [linked_identifier] ([person_id]);
CREATE INDEX [ix_relationship_person_id] ON [relationship] ([person_id]);
CREATE INDEX [ix_relationship_related_person_id] ON [relationship] ([related_person_id]);
CREATE INDEX [ix_mother_child_person_id] ON [mother_child] ([person_id]);
CREATE INDEX [ix_mother_child_child_person_id] ON [mother_child] ([child_person_id]);
CREATE INDEX [ix_family_member_person_id] ON [family_member] ([person_id]);
CREATE INDEX [ix_household_address_id] ON [household] ([address_id]);
CREATE INDEX [ix_household_member_person_id] ON [household_member] ([person_id]);
CREATE INDEX [ix_household_member_household_id] ON [household_member] ([household_id]);
CREATE INDEX [ix_person_merge_surviving_person_id] ON [person_merge] ([surviving_person_id]);
CREATE INDEX [ix_person_merge_merged_by] ON [person_merge] ([merged_by]);
CREATE INDEX [ix_alert_person_id] ON [alert] ([person_id]);
CREATE INDEX [ix_alert_address_id] ON [alert] ([address_id]);
CREATE INDEX [ix_consent_person_id] ON [consent] ([person_id]);
CREATE INDEX [ix_consent_given_by] ON [consent] ([given_by]);
CREATE INDEX [ix_voice_of_child_person_id] ON [voice_of_child] ([person_id]);
CREATE INDEX [ix_contact_person_id] ON [contact] ([person_id]);
CREATE INDEX [ix_contact_outcome_contact_id] ON [contact_outcome] ([contact_id]);
CREATE INDEX [ix_early_help_episode_person_id] ON [early_help_episode] ([person_id]);
CREATE INDEX [ix_early_help_episode_worker_id] ON [early_help_episode] ([worker_id]);
CREATE INDEX [ix_cin_episode_person_id] ON [cin_episode] ([person_id]);
CREATE INDEX [ix_cin_episode_team_id] ON [cin_episode] ([team_id]);
CREATE INDEX [ix_cin_episode_worker_id] ON [cin_episode] ([worker_id]);
CREATE INDEX [ix_referral_outcome_referral_id] ON [referral_outcome] ([referral_id]);
CREATE INDEX [ix_assessment_person_id] ON [assessment] ([person_id]);
CREATE INDEX [ix_assessment_referral_id] ON [assessment] ([referral_id]);
CREATE INDEX [ix_assessment_team_id] ON [assessment] ([team_id]);
CREATE INDEX [ix_assessment_worker_id] ON [assessment] ([worker_id]);
CREATE INDEX [ix_assessment_outcome_assessment_id] ON [assessment_outcome] ([assessment_id]);
CREATE INDEX [ix_assessment_factor_assessment_id] ON [assessment_factor] ([assessment_id]);
CREATE INDEX [ix_assessment_dimension_assessment_id] ON [assessment_dimension] ([assessment_id]);
CREATE INDEX [ix_cin_plan_person_id] ON [cin_plan] ([person_id]);
CREATE INDEX [ix_cin_plan_referral_id] ON [cin_plan] ([referral_id]);
CREATE INDEX [ix_cin_plan_team_id] ON [cin_plan] ([team_id]);
CREATE INDEX [ix_cin_plan_worker_id] ON [cin_plan] ([worker_id]);
CREATE INDEX [ix_cin_visit_person_id] ON [cin_visit] ([person_id]);
CREATE INDEX [ix_cin_visit_worker_id] ON [cin_visit] ([worker_id]);
CREATE INDEX [ix_cin_visit_case_note_id] ON [cin_visit] ([case_note_id]);
CREATE INDEX [ix_private_fostering_person_id] ON [private_fostering] ([person_id]);
CREATE INDEX [ix_private_fostering_carer_person_id] ON [private_fostering] ([carer_person_id]);
CREATE INDEX [ix_strategy_discussion_person_id] ON [strategy_discussion] ([person_id]);
CREATE INDEX [ix_strategy_discussion_referral_id] ON [strategy_discussion] ([referral_id]);
CREATE INDEX [ix_s47_enquiry_person_id] ON [s47_enquiry] ([person_id]);
CREATE INDEX [ix_s47_enquiry_referral_id] ON [s47_enquiry] ([referral_id]);
CREATE INDEX [ix_s47_enquiry_worker_id] ON [s47_enquiry] ([worker_id]);
CREATE INDEX [ix_s47_enquiry_team_id] ON [s47_enquiry] ([team_id]);
CREATE INDEX [ix_s47_outcome_s47_enquiry_id] ON [s47_outcome] ([s47_enquiry_id]);
CREATE INDEX [ix_initial_cp_conference_person_id] ON [initial_cp_conference] ([person_id]);
CREATE INDEX [ix_initial_cp_conference_meeting_id] ON [initial_cp_conference] ([meeting_id]);
CREATE INDEX [ix_initial_cp_conference_s47_enquiry_id] ON [initial_cp_conference] ([s47_enquiry_id]);
CREATE INDEX [ix_initial_cp_conference_cp_plan_id] ON [initial_cp_conference] ([cp_plan_id]);
CREATE INDEX [ix_initial_cp_conference_referral_id] ON [initial_cp_conference] ([referral_id]);
CREATE INDEX [ix_initial_cp_conference_team_id] ON [initial_cp_conference] ([team_id]);
CREATE INDEX [ix_initial_cp_conference_worker_id] ON [initial_cp_conference] ([worker_id]);
CREATE INDEX [ix_icpc_outcome_icpc_id] ON [icpc_outcome] ([icpc_id]);
CREATE INDEX [ix_cp_plan_person_id] ON [cp_plan] ([person_id]);
CREATE INDEX [ix_cp_plan_referral_id] ON [cp_plan] ([referral_id]);
CREATE INDEX [ix_cp_plan_icpc_id] ON [cp_plan] ([icpc_id]);
CREATE INDEX [ix_cp_visit_person_id] ON [cp_visit] ([person_id]);
CREATE INDEX [ix_cp_visit_cp_plan_id] ON [cp_visit] ([cp_plan_id]);
CREATE INDEX [ix_cp_visit_worker_id] ON [cp_visit] ([worker_id]);
CREATE INDEX [ix_cp_visit_case_note_id] ON [cp_visit] ([case_note_id]);
CREATE INDEX [ix_cp_review_person_id] ON [cp_review] ([person_id]);
CREATE INDEX [ix_cp_review_cp_plan_id] ON [cp_review] ([cp_plan_id]);
CREATE INDEX [ix_cp_review_meeting_id] ON [cp_review] ([meeting_id]);
CREATE INDEX [ix_period_of_care_person_id] ON [period_of_care] ([person_id]);
CREATE INDEX [ix_cla_episode_person_id] ON [cla_episode] ([person_id]);
CREATE INDEX [ix_cla_episode_period_of_care_id] ON [cla_episode] ([period_of_care_id]);
CREATE INDEX [ix_cla_episode_referral_id] ON [cla_episode] ([referral_id]);
CREATE INDEX [ix_cla_episode_placement_id] ON [cla_episode] ([placement_id]);
CREATE INDEX [ix_cla_placement_person_id] ON [cla_placement] ([person_id]);
CREATE INDEX [ix_cla_placement_period_of_care_id] ON [cla_placement] ([period_of_care_id]);
CREATE INDEX [ix_cla_placement_carer_household_id] ON [cla_placement] ([carer_household_id]);
CREATE INDEX [ix_legal_status_person_id] ON [legal_status] ([person_id]);
CREATE INDEX [ix_cla_review_person_id] ON [cla_review] ([person_id]);
CREATE INDEX [ix_cla_review_period_of_care_id] ON [cla_review] ([period_of_care_id]);
CREATE INDEX [ix_cla_visit_person_id] ON [cla_visit] ([person_id]);
CREATE INDEX [ix_cla_visit_period_of_care_id] ON [cla_visit] ([period_of_care_id]);
CREATE INDEX [ix_cla_visit_worker_id] ON [cla_visit] ([worker_id]);
CREATE INDEX [ix_cla_visit_case_note_id] ON [cla_visit] ([case_note_id]);
CREATE INDEX [ix_cla_care_plan_person_id] ON [cla_care_plan] ([person_id]);
CREATE INDEX [ix_permanence_option_care_plan_id] ON [permanence_option] ([care_plan_id]);
CREATE INDEX [ix_cla_health_check_person_id] ON [cla_health_check] ([person_id]);
CREATE INDEX [ix_cla_immunisation_person_id] ON [cla_immunisation] ([person_id]);
CREATE INDEX [ix_cla_substance_misuse_person_id] ON [cla_substance_misuse] ([person_id]);
CREATE INDEX [ix_cla_conviction_person_id] ON [cla_conviction] ([person_id]);
CREATE INDEX [ix_cla_previous_permanence_person_id] ON [cla_previous_permanence] ([person_id]);
CREATE INDEX [ix_sdq_score_person_id] ON [sdq_score] ([person_id]);
CREATE INDEX [ix_missing_episode_person_id] ON [missing_episode] ([person_id]);
CREATE INDEX [ix_dolo_person_id] ON [dolo] ([person_id]);
CREATE INDEX [ix_care_leaver_person_id] ON [care_leaver] ([person_id]);
CREATE INDEX [ix_care_leaver_personal_adviser_id] ON [care_leaver] ([personal_adviser_id]);
CREATE INDEX [ix_care_leaver_team_id] ON [care_leaver] ([team_id]);
CREATE INDEX [ix_care_leaver_worker_id] ON [care_leaver] ([worker_id]);
CREATE INDEX [ix_permanence_person_id] ON [permanence] ([person_id]);
CREATE INDEX [ix_permanence_period_of_care_id] ON [permanence] ([period_of_care_id]);
CREATE INDEX [ix_permanence_worker_id] ON [permanence] ([worker_id]);
CREATE INDEX [ix_prospective_adopter_person_id] ON [prospective_adopter] ([person_id]);
CREATE INDEX [ix_case_note_person_id] ON [case_note] ([person_id]);
CREATE INDEX [ix_case_note_author_id] ON [case_note] ([author_id]);
CREATE INDEX [ix_case_note_supersedes_id] ON [case_note] ([supersedes_id]);
CREATE INDEX [ix_chronology_event_person_id] ON [chronology_event] ([person_id]);
CREATE INDEX [ix_document_person_id] ON [document] ([person_id]);
CREATE INDEX [ix_document_created_by] ON [document] ([created_by]);
CREATE INDEX [ix_document_link_document_id] ON [document_link] ([document_id]);
CREATE INDEX [ix_form_instance_person_id] ON [form_instance] ([person_id]);
CREATE INDEX [ix_form_instance_author_id] ON [form_instance] ([author_id]);
CREATE INDEX [ix_form_instance_authoriser_id] ON [form_instance] ([authoriser_id]);
CREATE INDEX [ix_form_answer_form_instance_id] ON [form_answer] ([form_instance_id]);
CREATE INDEX [ix_supervision_person_id] ON [supervision] ([person_id]);
CREATE INDEX [ix_supervision_supervisor_id] ON [supervision] ([supervisor_id]);
CREATE INDEX [ix_supervision_worker_id] ON [supervision] ([worker_id]);
CREATE INDEX [ix_meeting_person_id] ON [meeting] ([person_id]);
CREATE INDEX [ix_meeting_chair_id] ON [meeting] ([chair_id]);
CREATE INDEX [ix_meeting_attendee_person_id] ON [meeting_attendee] ([person_id]);
CREATE INDEX [ix_meeting_attendee_meeting_id] ON [meeting_attendee] ([meeting_id]);
CREATE INDEX [ix_meeting_attendee_professional_id] ON [meeting_attendee] ([professional_id]);
CREATE INDEX [ix_task_person_id] ON [task] ([person_id]);
CREATE INDEX [ix_task_assigned_to] ON [task] ([assigned_to]);
CREATE INDEX [ix_task_assigned_team] ON [task] ([assigned_team]);
CREATE INDEX [ix_workflow_step_person_id] ON [workflow_step] ([person_id]);
CREATE INDEX [ix_workflow_step_previous_step_id] ON [workflow_step] ([previous_step_id]);
CREATE INDEX [ix_authorisation_requested_by] ON [authorisation] ([requested_by]);
CREATE INDEX [ix_authorisation_decided_by] ON [authorisation] ([decided_by]);
CREATE INDEX [ix_team_parent_team_id] ON [team] ([parent_team_id]);
CREATE INDEX [ix_involvement_person_id] ON [involvement] ([person_id]);
CREATE INDEX [ix_involvement_professional_id] ON [involvement] ([professional_id]);
CREATE INDEX [ix_involvement_team_id] ON [involvement] ([team_id]);
CREATE INDEX [ix_involvement_referral_id] ON [involvement] ([referral_id]);
CREATE INDEX [ix_allocation_person_id] ON [allocation] ([person_id]);
CREATE INDEX [ix_allocation_worker_id] ON [allocation] ([worker_id]);
CREATE INDEX [ix_allocation_team_id] ON [allocation] ([team_id]);
CREATE INDEX [ix_user_account_professional_id] ON [user_account] ([professional_id]);
CREATE INDEX [ix_team_membership_user_id] ON [team_membership] ([user_id]);
CREATE INDEX [ix_team_membership_team_id] ON [team_membership] ([team_id]);
CREATE INDEX [ix_case_transfer_person_id] ON [case_transfer] ([person_id]);
CREATE INDEX [ix_carer_household_provider_id] ON [carer_household] ([provider_id]);
CREATE INDEX [ix_carer_household_address_id] ON [carer_household] ([address_id]);
CREATE INDEX [ix_carer_person_id] ON [carer] ([person_id]);
CREATE INDEX [ix_carer_carer_household_id] ON [carer] ([carer_household_id]);
CREATE INDEX [ix_carer_approval_carer_household_id] ON [carer_approval] ([carer_household_id]);
CREATE INDEX [ix_allegation_subject_person_id] ON [allegation] ([subject_person_id]);
CREATE INDEX [ix_allegation_child_person_id] ON [allegation] ([child_person_id]);
CREATE INDEX [ix_service_provision_person_id] ON [service_provision] ([person_id]);
CREATE INDEX [ix_service_provision_provider_id] ON [service_provision] ([provider_id]);
CREATE INDEX [ix_payment_service_id] ON [payment] ([service_id]);
CREATE INDEX [ix_s251_finance_placement_id] ON [s251_finance] ([placement_id]);
CREATE INDEX [ix_pre_proceedings_person_id] ON [pre_proceedings] ([person_id]);
CREATE INDEX [ix_court_hearing_court_case_id] ON [court_hearing] ([court_case_id]);
CREATE INDEX [ix_court_order_person_id] ON [court_order] ([person_id]);
CREATE INDEX [ix_court_order_court_case_id] ON [court_order] ([court_case_id]);
CREATE INDEX [ix_education_record_person_id] ON [education_record] ([person_id]);
CREATE INDEX [ix_health_contact_person_id] ON [health_contact] ([person_id]);
CREATE INDEX [ix_send_record_person_id] ON [send_record] ([person_id]);
CREATE INDEX [ix_ehcp_request_send_id] ON [ehcp_request] ([send_id]);
CREATE INDEX [ix_ehcp_assessment_ehcp_request_id] ON [ehcp_assessment] ([ehcp_request_id]);
CREATE INDEX [ix_ehcp_named_plan_person_id] ON [ehcp_named_plan] ([person_id]);
CREATE INDEX [ix_ehcp_named_plan_ehcp_assessment_id] ON [ehcp_named_plan] ([ehcp_assessment_id]);
CREATE INDEX [ix_ehcp_active_plan_person_id] ON [ehcp_active_plan] ([person_id]);
CREATE INDEX [ix_ehcp_active_plan_ehcp_request_id] ON [ehcp_active_plan] ([ehcp_request_id]);
CREATE INDEX [ix_sen_need_active_plan_id] ON [sen_need] ([active_plan_id]);
CREATE INDEX [ix_access_restriction_person_id] ON [access_restriction] ([person_id]);
CREATE INDEX [ix_access_restriction_allowed_user_id] ON [access_restriction] ([allowed_user_id]);
CREATE INDEX [ix_access_restriction_allowed_team_id] ON [access_restriction] ([allowed_team_id]);
CREATE INDEX [ix_subject_access_request_person_id] ON [subject_access_request] ([person_id]);
CREATE INDEX [ix_retention_person_id] ON [retention] ([person_id]);
CREATE INDEX [ix_record_stamp_created_by] ON [record_stamp] ([created_by]);
CREATE INDEX [ix_record_stamp_updated_by] ON [record_stamp] ([updated_by]);
CREATE INDEX [ix_audit_event_user_id] ON [audit_event] ([user_id]);
ALTER TABLE [person_name] ADD CONSTRAINT [fk_person_name_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [person_language] ADD CONSTRAINT [fk_person_language_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [person_contact_point] ADD CONSTRAINT [fk_person_contact_point_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [address] ADD CONSTRAINT [fk_address_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [disability] ADD CONSTRAINT [fk_disability_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [immigration_status] ADD CONSTRAINT [fk_immigration_status_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [linked_identifier] ADD CONSTRAINT [fk_linked_identifier_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [relationship] ADD CONSTRAINT [fk_relationship_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [relationship] ADD CONSTRAINT [fk_relationship_related_person_id] FOREIGN KEY ([related_person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [mother_child] ADD CONSTRAINT [fk_mother_child_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [mother_child] ADD CONSTRAINT [fk_mother_child_child_person_id] FOREIGN KEY ([child_person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [family_member] ADD CONSTRAINT [fk_family_member_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [household] ADD CONSTRAINT [fk_household_address_id] FOREIGN KEY ([address_id]) REFERENCES [address] ([address_id]);
ALTER TABLE [household_member] ADD CONSTRAINT [fk_household_member_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [household_member] ADD CONSTRAINT [fk_household_member_household_id] FOREIGN KEY ([household_id]) REFERENCES [household] ([household_id]);
ALTER TABLE [person_merge] ADD CONSTRAINT [fk_person_merge_surviving_person_id] FOREIGN KEY ([surviving_person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [person_merge] ADD CONSTRAINT [fk_person_merge_merged_by] FOREIGN KEY ([merged_by]) REFERENCES [user_account] ([user_id]);
ALTER TABLE [alert] ADD CONSTRAINT [fk_alert_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [alert] ADD CONSTRAINT [fk_alert_address_id] FOREIGN KEY ([address_id]) REFERENCES [address] ([address_id]);
ALTER TABLE [consent] ADD CONSTRAINT [fk_consent_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [consent] ADD CONSTRAINT [fk_consent_given_by] FOREIGN KEY ([given_by]) REFERENCES [person] ([person_id]);
ALTER TABLE [voice_of_child] ADD CONSTRAINT [fk_voice_of_child_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [contact] ADD CONSTRAINT [fk_contact_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [contact_outcome] ADD CONSTRAINT [fk_contact_outcome_contact_id] FOREIGN KEY ([contact_id]) REFERENCES [contact] ([contact_id]);
ALTER TABLE [early_help_episode] ADD CONSTRAINT [fk_early_help_episode_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [early_help_episode] ADD CONSTRAINT [fk_early_help_episode_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [cin_episode] ADD CONSTRAINT [fk_cin_episode_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cin_episode] ADD CONSTRAINT [fk_cin_episode_team_id] FOREIGN KEY ([team_id]) REFERENCES [team] ([team_id]);
ALTER TABLE [cin_episode] ADD CONSTRAINT [fk_cin_episode_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [referral_outcome] ADD CONSTRAINT [fk_referral_outcome_referral_id] FOREIGN KEY ([referral_id]) REFERENCES [cin_episode] ([referral_id]);
ALTER TABLE [assessment] ADD CONSTRAINT [fk_assessment_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [assessment] ADD CONSTRAINT [fk_assessment_referral_id] FOREIGN KEY ([referral_id]) REFERENCES [cin_episode] ([referral_id]);
ALTER TABLE [assessment] ADD CONSTRAINT [fk_assessment_team_id] FOREIGN KEY ([team_id]) REFERENCES [team] ([team_id]);
ALTER TABLE [assessment] ADD CONSTRAINT [fk_assessment_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [assessment_outcome] ADD CONSTRAINT [fk_assessment_outcome_assessment_id] FOREIGN KEY ([assessment_id]) REFERENCES [assessment] ([assessment_id]);
ALTER TABLE [assessment_factor] ADD CONSTRAINT [fk_assessment_factor_assessment_id] FOREIGN KEY ([assessment_id]) REFERENCES [assessment] ([assessment_id]);
ALTER TABLE [assessment_dimension] ADD CONSTRAINT [fk_assessment_dimension_assessment_id] FOREIGN KEY ([assessment_id]) REFERENCES [assessment] ([assessment_id]);
ALTER TABLE [cin_plan] ADD CONSTRAINT [fk_cin_plan_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cin_plan] ADD CONSTRAINT [fk_cin_plan_referral_id] FOREIGN KEY ([referral_id]) REFERENCES [cin_episode] ([referral_id]);
ALTER TABLE [cin_plan] ADD CONSTRAINT [fk_cin_plan_team_id] FOREIGN KEY ([team_id]) REFERENCES [team] ([team_id]);
ALTER TABLE [cin_plan] ADD CONSTRAINT [fk_cin_plan_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [cin_visit] ADD CONSTRAINT [fk_cin_visit_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cin_visit] ADD CONSTRAINT [fk_cin_visit_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [cin_visit] ADD CONSTRAINT [fk_cin_visit_case_note_id] FOREIGN KEY ([case_note_id]) REFERENCES [case_note] ([case_note_id]);
ALTER TABLE [private_fostering] ADD CONSTRAINT [fk_private_fostering_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [private_fostering] ADD CONSTRAINT [fk_private_fostering_carer_person_id] FOREIGN KEY ([carer_person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [strategy_discussion] ADD CONSTRAINT [fk_strategy_discussion_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [strategy_discussion] ADD CONSTRAINT [fk_strategy_discussion_referral_id] FOREIGN KEY ([referral_id]) REFERENCES [cin_episode] ([referral_id]);
ALTER TABLE [s47_enquiry] ADD CONSTRAINT [fk_s47_enquiry_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [s47_enquiry] ADD CONSTRAINT [fk_s47_enquiry_referral_id] FOREIGN KEY ([referral_id]) REFERENCES [cin_episode] ([referral_id]);
ALTER TABLE [s47_enquiry] ADD CONSTRAINT [fk_s47_enquiry_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [s47_enquiry] ADD CONSTRAINT [fk_s47_enquiry_team_id] FOREIGN KEY ([team_id]) REFERENCES [team] ([team_id]);
ALTER TABLE [s47_outcome] ADD CONSTRAINT [fk_s47_outcome_s47_enquiry_id] FOREIGN KEY ([s47_enquiry_id]) REFERENCES [s47_enquiry] ([s47_enquiry_id]);
ALTER TABLE [initial_cp_conference] ADD CONSTRAINT [fk_initial_cp_conference_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [initial_cp_conference] ADD CONSTRAINT [fk_initial_cp_conference_meeting_id] FOREIGN KEY ([meeting_id]) REFERENCES [meeting] ([meeting_id]);
ALTER TABLE [initial_cp_conference] ADD CONSTRAINT [fk_initial_cp_conference_s47_enquiry_id] FOREIGN KEY ([s47_enquiry_id]) REFERENCES [s47_enquiry] ([s47_enquiry_id]);
ALTER TABLE [initial_cp_conference] ADD CONSTRAINT [fk_initial_cp_conference_cp_plan_id] FOREIGN KEY ([cp_plan_id]) REFERENCES [cp_plan] ([cp_plan_id]);
ALTER TABLE [initial_cp_conference] ADD CONSTRAINT [fk_initial_cp_conference_referral_id] FOREIGN KEY ([referral_id]) REFERENCES [cin_episode] ([referral_id]);
ALTER TABLE [initial_cp_conference] ADD CONSTRAINT [fk_initial_cp_conference_team_id] FOREIGN KEY ([team_id]) REFERENCES [team] ([team_id]);
ALTER TABLE [initial_cp_conference] ADD CONSTRAINT [fk_initial_cp_conference_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [icpc_outcome] ADD CONSTRAINT [fk_icpc_outcome_icpc_id] FOREIGN KEY ([icpc_id]) REFERENCES [initial_cp_conference] ([icpc_id]);
ALTER TABLE [cp_plan] ADD CONSTRAINT [fk_cp_plan_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cp_plan] ADD CONSTRAINT [fk_cp_plan_referral_id] FOREIGN KEY ([referral_id]) REFERENCES [cin_episode] ([referral_id]);
ALTER TABLE [cp_plan] ADD CONSTRAINT [fk_cp_plan_icpc_id] FOREIGN KEY ([icpc_id]) REFERENCES [initial_cp_conference] ([icpc_id]);
ALTER TABLE [cp_visit] ADD CONSTRAINT [fk_cp_visit_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cp_visit] ADD CONSTRAINT [fk_cp_visit_cp_plan_id] FOREIGN KEY ([cp_plan_id]) REFERENCES [cp_plan] ([cp_plan_id]);
ALTER TABLE [cp_visit] ADD CONSTRAINT [fk_cp_visit_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [cp_visit] ADD CONSTRAINT [fk_cp_visit_case_note_id] FOREIGN KEY ([case_note_id]) REFERENCES [case_note] ([case_note_id]);
ALTER TABLE [cp_review] ADD CONSTRAINT [fk_cp_review_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cp_review] ADD CONSTRAINT [fk_cp_review_cp_plan_id] FOREIGN KEY ([cp_plan_id]) REFERENCES [cp_plan] ([cp_plan_id]);
ALTER TABLE [cp_review] ADD CONSTRAINT [fk_cp_review_meeting_id] FOREIGN KEY ([meeting_id]) REFERENCES [meeting] ([meeting_id]);
ALTER TABLE [period_of_care] ADD CONSTRAINT [fk_period_of_care_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cla_episode] ADD CONSTRAINT [fk_cla_episode_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cla_episode] ADD CONSTRAINT [fk_cla_episode_period_of_care_id] FOREIGN KEY ([period_of_care_id]) REFERENCES [period_of_care] ([period_of_care_id]);
ALTER TABLE [cla_episode] ADD CONSTRAINT [fk_cla_episode_referral_id] FOREIGN KEY ([referral_id]) REFERENCES [cin_episode] ([referral_id]);
ALTER TABLE [cla_episode] ADD CONSTRAINT [fk_cla_episode_placement_id] FOREIGN KEY ([placement_id]) REFERENCES [cla_placement] ([placement_id]);
ALTER TABLE [cla_placement] ADD CONSTRAINT [fk_cla_placement_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cla_placement] ADD CONSTRAINT [fk_cla_placement_period_of_care_id] FOREIGN KEY ([period_of_care_id]) REFERENCES [period_of_care] ([period_of_care_id]);
ALTER TABLE [cla_placement] ADD CONSTRAINT [fk_cla_placement_carer_household_id] FOREIGN KEY ([carer_household_id]) REFERENCES [carer_household] ([carer_household_id]);
ALTER TABLE [legal_status] ADD CONSTRAINT [fk_legal_status_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cla_review] ADD CONSTRAINT [fk_cla_review_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cla_review] ADD CONSTRAINT [fk_cla_review_period_of_care_id] FOREIGN KEY ([period_of_care_id]) REFERENCES [period_of_care] ([period_of_care_id]);
ALTER TABLE [cla_visit] ADD CONSTRAINT [fk_cla_visit_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cla_visit] ADD CONSTRAINT [fk_cla_visit_period_of_care_id] FOREIGN KEY ([period_of_care_id]) REFERENCES [period_of_care] ([period_of_care_id]);
ALTER TABLE [cla_visit] ADD CONSTRAINT [fk_cla_visit_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [cla_visit] ADD CONSTRAINT [fk_cla_visit_case_note_id] FOREIGN KEY ([case_note_id]) REFERENCES [case_note] ([case_note_id]);
ALTER TABLE [cla_care_plan] ADD CONSTRAINT [fk_cla_care_plan_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [permanence_option] ADD CONSTRAINT [fk_permanence_option_care_plan_id] FOREIGN KEY ([care_plan_id]) REFERENCES [cla_care_plan] ([care_plan_id]);
ALTER TABLE [cla_health_check] ADD CONSTRAINT [fk_cla_health_check_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cla_immunisation] ADD CONSTRAINT [fk_cla_immunisation_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cla_substance_misuse] ADD CONSTRAINT [fk_cla_substance_misuse_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cla_conviction] ADD CONSTRAINT [fk_cla_conviction_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [cla_previous_permanence] ADD CONSTRAINT [fk_cla_previous_permanence_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [sdq_score] ADD CONSTRAINT [fk_sdq_score_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [missing_episode] ADD CONSTRAINT [fk_missing_episode_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [dolo] ADD CONSTRAINT [fk_dolo_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [care_leaver] ADD CONSTRAINT [fk_care_leaver_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [care_leaver] ADD CONSTRAINT [fk_care_leaver_personal_adviser_id] FOREIGN KEY ([personal_adviser_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [care_leaver] ADD CONSTRAINT [fk_care_leaver_team_id] FOREIGN KEY ([team_id]) REFERENCES [team] ([team_id]);
ALTER TABLE [care_leaver] ADD CONSTRAINT [fk_care_leaver_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [permanence] ADD CONSTRAINT [fk_permanence_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [permanence] ADD CONSTRAINT [fk_permanence_period_of_care_id] FOREIGN KEY ([period_of_care_id]) REFERENCES [period_of_care] ([period_of_care_id]);
ALTER TABLE [permanence] ADD CONSTRAINT [fk_permanence_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [prospective_adopter] ADD CONSTRAINT [fk_prospective_adopter_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [case_note] ADD CONSTRAINT [fk_case_note_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [case_note] ADD CONSTRAINT [fk_case_note_author_id] FOREIGN KEY ([author_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [case_note] ADD CONSTRAINT [fk_case_note_supersedes_id] FOREIGN KEY ([supersedes_id]) REFERENCES [case_note] ([case_note_id]);
ALTER TABLE [chronology_event] ADD CONSTRAINT [fk_chronology_event_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [document] ADD CONSTRAINT [fk_document_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [document] ADD CONSTRAINT [fk_document_created_by] FOREIGN KEY ([created_by]) REFERENCES [user_account] ([user_id]);
ALTER TABLE [document_link] ADD CONSTRAINT [fk_document_link_document_id] FOREIGN KEY ([document_id]) REFERENCES [document] ([document_id]);
ALTER TABLE [form_instance] ADD CONSTRAINT [fk_form_instance_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [form_instance] ADD CONSTRAINT [fk_form_instance_author_id] FOREIGN KEY ([author_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [form_instance] ADD CONSTRAINT [fk_form_instance_authoriser_id] FOREIGN KEY ([authoriser_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [form_answer] ADD CONSTRAINT [fk_form_answer_form_instance_id] FOREIGN KEY ([form_instance_id]) REFERENCES [form_instance] ([form_instance_id]);
ALTER TABLE [supervision] ADD CONSTRAINT [fk_supervision_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [supervision] ADD CONSTRAINT [fk_supervision_supervisor_id] FOREIGN KEY ([supervisor_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [supervision] ADD CONSTRAINT [fk_supervision_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [meeting] ADD CONSTRAINT [fk_meeting_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [meeting] ADD CONSTRAINT [fk_meeting_chair_id] FOREIGN KEY ([chair_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [meeting_attendee] ADD CONSTRAINT [fk_meeting_attendee_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [meeting_attendee] ADD CONSTRAINT [fk_meeting_attendee_meeting_id] FOREIGN KEY ([meeting_id]) REFERENCES [meeting] ([meeting_id]);
ALTER TABLE [meeting_attendee] ADD CONSTRAINT [fk_meeting_attendee_professional_id] FOREIGN KEY ([professional_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [task] ADD CONSTRAINT [fk_task_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [task] ADD CONSTRAINT [fk_task_assigned_to] FOREIGN KEY ([assigned_to]) REFERENCES [user_account] ([user_id]);
ALTER TABLE [task] ADD CONSTRAINT [fk_task_assigned_team] FOREIGN KEY ([assigned_team]) REFERENCES [team] ([team_id]);
ALTER TABLE [workflow_step] ADD CONSTRAINT [fk_workflow_step_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [workflow_step] ADD CONSTRAINT [fk_workflow_step_previous_step_id] FOREIGN KEY ([previous_step_id]) REFERENCES [workflow_step] ([workflow_step_id]);
ALTER TABLE [authorisation] ADD CONSTRAINT [fk_authorisation_requested_by] FOREIGN KEY ([requested_by]) REFERENCES [user_account] ([user_id]);
ALTER TABLE [authorisation] ADD CONSTRAINT [fk_authorisation_decided_by] FOREIGN KEY ([decided_by]) REFERENCES [user_account] ([user_id]);
ALTER TABLE [team] ADD CONSTRAINT [fk_team_parent_team_id] FOREIGN KEY ([parent_team_id]) REFERENCES [team] ([team_id]);
ALTER TABLE [involvement] ADD CONSTRAINT [fk_involvement_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [involvement] ADD CONSTRAINT [fk_involvement_professional_id] FOREIGN KEY ([professional_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [involvement] ADD CONSTRAINT [fk_involvement_team_id] FOREIGN KEY ([team_id]) REFERENCES [team] ([team_id]);
ALTER TABLE [involvement] ADD CONSTRAINT [fk_involvement_referral_id] FOREIGN KEY ([referral_id]) REFERENCES [cin_episode] ([referral_id]);
ALTER TABLE [allocation] ADD CONSTRAINT [fk_allocation_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [allocation] ADD CONSTRAINT [fk_allocation_worker_id] FOREIGN KEY ([worker_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [allocation] ADD CONSTRAINT [fk_allocation_team_id] FOREIGN KEY ([team_id]) REFERENCES [team] ([team_id]);
ALTER TABLE [user_account] ADD CONSTRAINT [fk_user_account_professional_id] FOREIGN KEY ([professional_id]) REFERENCES [professional] ([professional_id]);
ALTER TABLE [team_membership] ADD CONSTRAINT [fk_team_membership_user_id] FOREIGN KEY ([user_id]) REFERENCES [user_account] ([user_id]);
ALTER TABLE [team_membership] ADD CONSTRAINT [fk_team_membership_team_id] FOREIGN KEY ([team_id]) REFERENCES [team] ([team_id]);
ALTER TABLE [case_transfer] ADD CONSTRAINT [fk_case_transfer_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [carer_household] ADD CONSTRAINT [fk_carer_household_provider_id] FOREIGN KEY ([provider_id]) REFERENCES [provider] ([provider_id]);
ALTER TABLE [carer_household] ADD CONSTRAINT [fk_carer_household_address_id] FOREIGN KEY ([address_id]) REFERENCES [address] ([address_id]);
ALTER TABLE [carer] ADD CONSTRAINT [fk_carer_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [carer] ADD CONSTRAINT [fk_carer_carer_household_id] FOREIGN KEY ([carer_household_id]) REFERENCES [carer_household] ([carer_household_id]);
ALTER TABLE [carer_approval] ADD CONSTRAINT [fk_carer_approval_carer_household_id] FOREIGN KEY ([carer_household_id]) REFERENCES [carer_household] ([carer_household_id]);
ALTER TABLE [allegation] ADD CONSTRAINT [fk_allegation_subject_person_id] FOREIGN KEY ([subject_person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [allegation] ADD CONSTRAINT [fk_allegation_child_person_id] FOREIGN KEY ([child_person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [service_provision] ADD CONSTRAINT [fk_service_provision_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [service_provision] ADD CONSTRAINT [fk_service_provision_provider_id] FOREIGN KEY ([provider_id]) REFERENCES [provider] ([provider_id]);
ALTER TABLE [payment] ADD CONSTRAINT [fk_payment_service_id] FOREIGN KEY ([service_id]) REFERENCES [service_provision] ([service_id]);
ALTER TABLE [s251_finance] ADD CONSTRAINT [fk_s251_finance_placement_id] FOREIGN KEY ([placement_id]) REFERENCES [cla_placement] ([placement_id]);
ALTER TABLE [pre_proceedings] ADD CONSTRAINT [fk_pre_proceedings_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [court_hearing] ADD CONSTRAINT [fk_court_hearing_court_case_id] FOREIGN KEY ([court_case_id]) REFERENCES [court_case] ([court_case_id]);
ALTER TABLE [court_order] ADD CONSTRAINT [fk_court_order_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [court_order] ADD CONSTRAINT [fk_court_order_court_case_id] FOREIGN KEY ([court_case_id]) REFERENCES [court_case] ([court_case_id]);
ALTER TABLE [education_record] ADD CONSTRAINT [fk_education_record_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [health_contact] ADD CONSTRAINT [fk_health_contact_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [send_record] ADD CONSTRAINT [fk_send_record_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [ehcp_request] ADD CONSTRAINT [fk_ehcp_request_send_id] FOREIGN KEY ([send_id]) REFERENCES [send_record] ([send_id]);
ALTER TABLE [ehcp_assessment] ADD CONSTRAINT [fk_ehcp_assessment_ehcp_request_id] FOREIGN KEY ([ehcp_request_id]) REFERENCES [ehcp_request] ([ehcp_request_id]);
ALTER TABLE [ehcp_named_plan] ADD CONSTRAINT [fk_ehcp_named_plan_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [ehcp_named_plan] ADD CONSTRAINT [fk_ehcp_named_plan_ehcp_assessment_id] FOREIGN KEY ([ehcp_assessment_id]) REFERENCES [ehcp_assessment] ([ehcp_assessment_id]);
ALTER TABLE [ehcp_active_plan] ADD CONSTRAINT [fk_ehcp_active_plan_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [ehcp_active_plan] ADD CONSTRAINT [fk_ehcp_active_plan_ehcp_request_id] FOREIGN KEY ([ehcp_request_id]) REFERENCES [ehcp_request] ([ehcp_request_id]);
ALTER TABLE [sen_need] ADD CONSTRAINT [fk_sen_need_active_plan_id] FOREIGN KEY ([active_plan_id]) REFERENCES [ehcp_active_plan] ([active_plan_id]);
ALTER TABLE [access_restriction] ADD CONSTRAINT [fk_access_restriction_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [access_restriction] ADD CONSTRAINT [fk_access_restriction_allowed_user_id] FOREIGN KEY ([allowed_user_id]) REFERENCES [user_account] ([user_id]);
ALTER TABLE [access_restriction] ADD CONSTRAINT [fk_access_restriction_allowed_team_id] FOREIGN KEY ([allowed_team_id]) REFERENCES [team] ([team_id]);
ALTER TABLE [subject_access_request] ADD CONSTRAINT [fk_subject_access_request_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [retention] ADD CONSTRAINT [fk_retention_person_id] FOREIGN KEY ([person_id]) REFERENCES [person] ([person_id]);
ALTER TABLE [record_stamp] ADD CONSTRAINT [fk_record_stamp_created_by] FOREIGN KEY ([created_by]) REFERENCES [user_account] ([user_id]);
ALTER TABLE [record_stamp] ADD CONSTRAINT [fk_record_stamp_updated_by] FOREIGN KEY ([updated_by]) REFERENCES [user_account] ([user_id]);
ALTER TABLE [audit_event] ADD CONSTRAINT [fk_audit_event_user_id] FOREIGN KEY ([user_id]) REFERENCES [user_account] ([user_id]);

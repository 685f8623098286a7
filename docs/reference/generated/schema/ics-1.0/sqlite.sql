CREATE TABLE "person" (
  "person_id" TEXT NOT NULL,
  "forename" TEXT,
  "surname" TEXT,
  "sex" TEXT,
  "gender" TEXT,
  "ethnicity" TEXT,
  "religion" TEXT,
  "birth_date" TEXT,
  "common_child_id" TEXT,
  "legacy_id" TEXT,
  "upn_unknown_reason" TEXT,
  "has_ehcp" INTEGER,
  "expected_birth_date" TEXT,
  "death_date" TEXT,
  "is_mother" INTEGER,
  "nationality" TEXT,
  "upn" TEXT,
  "former_upn" TEXT,
  "uasc_status" TEXT,
  "birth_date_kind" TEXT,
  "has_case_record" INTEGER,
  CONSTRAINT "pk_person" PRIMARY KEY ("person_id")
);
CREATE TABLE "person_name" (
  "person_name_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "name_type" TEXT NOT NULL,
  "title" TEXT,
  "forename" TEXT,
  "middle_names" TEXT,
  "surname" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_person_name" PRIMARY KEY ("person_name_id"),
  CONSTRAINT "fk_person_name_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "person_language" (
  "person_language_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "interpreter_needed" INTEGER,
  CONSTRAINT "pk_person_language" PRIMARY KEY ("person_language_id"),
  CONSTRAINT "fk_person_language_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "person_contact_point" (
  "contact_point_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_person_contact_point" PRIMARY KEY ("contact_point_id"),
  CONSTRAINT "fk_person_contact_point_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "address" (
  "address_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "room" TEXT,
  "flat" TEXT,
  "floor" TEXT,
  "building" TEXT,
  "house_number" TEXT,
  "street" TEXT,
  "locality" TEXT,
  "town" TEXT,
  "county" TEXT,
  "country" TEXT,
  "uprn" TEXT,
  "easting" INTEGER,
  "northing" INTEGER,
  "address_type" TEXT,
  "full_address" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  "postcode" TEXT,
  "is_protected" INTEGER,
  CONSTRAINT "pk_address" PRIMARY KEY ("address_id"),
  CONSTRAINT "fk_address_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "disability" (
  "disability_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "disability_code" TEXT NOT NULL,
  CONSTRAINT "pk_disability" PRIMARY KEY ("disability_id"),
  CONSTRAINT "fk_disability_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "immigration_status" (
  "immigration_status_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "status" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_immigration_status" PRIMARY KEY ("immigration_status_id"),
  CONSTRAINT "fk_immigration_status_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "linked_identifier" (
  "linked_identifier_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "identifier_type" TEXT NOT NULL,
  "identifier_value" TEXT NOT NULL,
  "valid_from" TEXT,
  "valid_to" TEXT,
  CONSTRAINT "pk_linked_identifier" PRIMARY KEY ("linked_identifier_id"),
  CONSTRAINT "fk_linked_identifier_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "relationship" (
  "relationship_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "related_person_id" TEXT NOT NULL,
  "relationship_type" TEXT NOT NULL,
  "has_parental_responsibility" INTEGER,
  "is_main_carer" INTEGER,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_relationship" PRIMARY KEY ("relationship_id"),
  CONSTRAINT "fk_relationship_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_relationship_related_person_id" FOREIGN KEY ("related_person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "mother_child" (
  "mother_child_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "child_person_id" TEXT NOT NULL,
  "child_birth_date" TEXT,
  CONSTRAINT "pk_mother_child" PRIMARY KEY ("mother_child_id"),
  CONSTRAINT "fk_mother_child_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_mother_child_child_person_id" FOREIGN KEY ("child_person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "family_member" (
  "family_member_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "family_id" TEXT NOT NULL,
  CONSTRAINT "pk_family_member" PRIMARY KEY ("family_member_id"),
  CONSTRAINT "fk_family_member_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "household" (
  "household_id" TEXT NOT NULL,
  "address_id" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_household" PRIMARY KEY ("household_id"),
  CONSTRAINT "fk_household_address_id" FOREIGN KEY ("address_id") REFERENCES "address" ("address_id")
);
CREATE TABLE "household_member" (
  "household_member_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "household_id" TEXT NOT NULL,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_household_member" PRIMARY KEY ("household_member_id"),
  CONSTRAINT "fk_household_member_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_household_member_household_id" FOREIGN KEY ("household_id") REFERENCES "household" ("household_id")
);
CREATE TABLE "person_merge" (
  "merge_id" TEXT NOT NULL,
  "surviving_person_id" TEXT NOT NULL,
  "merged_person_id" TEXT NOT NULL,
  "merged_at" TEXT,
  "merged_by" TEXT,
  CONSTRAINT "pk_person_merge" PRIMARY KEY ("merge_id"),
  CONSTRAINT "fk_person_merge_surviving_person_id" FOREIGN KEY ("surviving_person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_person_merge_merged_by" FOREIGN KEY ("merged_by") REFERENCES "user_account" ("user_id")
);
CREATE TABLE "alert" (
  "alert_id" TEXT NOT NULL,
  "person_id" TEXT,
  "address_id" TEXT,
  "alert_type" TEXT NOT NULL,
  "severity" TEXT,
  "detail" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  "review_date" TEXT,
  CONSTRAINT "pk_alert" PRIMARY KEY ("alert_id"),
  CONSTRAINT "fk_alert_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_alert_address_id" FOREIGN KEY ("address_id") REFERENCES "address" ("address_id")
);
CREATE TABLE "consent" (
  "consent_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "consent_type" TEXT NOT NULL,
  "given" INTEGER NOT NULL,
  "given_by" TEXT,
  "date" TEXT,
  "expires" TEXT,
  CONSTRAINT "pk_consent" PRIMARY KEY ("consent_id"),
  CONSTRAINT "fk_consent_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_consent_given_by" FOREIGN KEY ("given_by") REFERENCES "person" ("person_id")
);
CREATE TABLE "voice_of_child" (
  "voice_of_child_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "worries_explained" INTEGER,
  "story_helped" INTEGER,
  "agrees_with_worker" INTEGER,
  "plan_clear" INTEGER,
  "tablet_helped" INTEGER,
  CONSTRAINT "pk_voice_of_child" PRIMARY KEY ("voice_of_child_id"),
  CONSTRAINT "fk_voice_of_child_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "contact" (
  "contact_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "contact_date" TEXT NOT NULL,
  "source_code" TEXT,
  "source_description" TEXT,
  "outcome_comments" TEXT,
  CONSTRAINT "pk_contact" PRIMARY KEY ("contact_id"),
  CONSTRAINT "fk_contact_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "contact_outcome" (
  "contact_outcome_id" TEXT NOT NULL,
  "contact_id" TEXT NOT NULL,
  "outcome" TEXT NOT NULL,
  CONSTRAINT "pk_contact_outcome" PRIMARY KEY ("contact_outcome_id"),
  CONSTRAINT "fk_contact_outcome_contact_id" FOREIGN KEY ("contact_id") REFERENCES "contact" ("contact_id")
);
CREATE TABLE "early_help_episode" (
  "early_help_episode_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "start_date" TEXT NOT NULL,
  "end_date" TEXT,
  "reason" TEXT,
  "end_reason" TEXT,
  "organisation" TEXT,
  "worker_id" TEXT,
  CONSTRAINT "pk_early_help_episode" PRIMARY KEY ("early_help_episode_id"),
  CONSTRAINT "fk_early_help_episode_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_early_help_episode_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "cin_episode" (
  "referral_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "referral_date" TEXT NOT NULL,
  "primary_need" TEXT,
  "referral_source" TEXT,
  "referral_source_description" TEXT,
  "outcome_comments" TEXT,
  "referral_nfa" INTEGER,
  "closure_reason" TEXT,
  "closure_date" TEXT,
  "team_id" TEXT,
  "worker_id" TEXT,
  "initial_cpc_date" TEXT,
  CONSTRAINT "pk_cin_episode" PRIMARY KEY ("referral_id"),
  CONSTRAINT "fk_cin_episode_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_cin_episode_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id"),
  CONSTRAINT "fk_cin_episode_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "referral_outcome" (
  "referral_outcome_id" TEXT NOT NULL,
  "referral_id" TEXT NOT NULL,
  "outcome" TEXT NOT NULL,
  CONSTRAINT "pk_referral_outcome" PRIMARY KEY ("referral_outcome_id"),
  CONSTRAINT "fk_referral_outcome_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id")
);
CREATE TABLE "assessment" (
  "assessment_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "referral_id" TEXT,
  "start_date" TEXT NOT NULL,
  "child_seen" INTEGER,
  "authorised_date" TEXT,
  "outcome_comments" TEXT,
  "outcome_nfa" INTEGER,
  "team_id" TEXT,
  "worker_id" TEXT,
  "internal_review_date" TEXT,
  CONSTRAINT "pk_assessment" PRIMARY KEY ("assessment_id"),
  CONSTRAINT "fk_assessment_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_assessment_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id"),
  CONSTRAINT "fk_assessment_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id"),
  CONSTRAINT "fk_assessment_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "assessment_outcome" (
  "assessment_outcome_id" TEXT NOT NULL,
  "assessment_id" TEXT NOT NULL,
  "outcome" TEXT NOT NULL,
  CONSTRAINT "pk_assessment_outcome" PRIMARY KEY ("assessment_outcome_id"),
  CONSTRAINT "fk_assessment_outcome_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("assessment_id")
);
CREATE TABLE "assessment_factor" (
  "assessment_factor_id" TEXT NOT NULL,
  "assessment_id" TEXT NOT NULL,
  "factor_code" TEXT NOT NULL,
  CONSTRAINT "pk_assessment_factor" PRIMARY KEY ("assessment_factor_id"),
  CONSTRAINT "fk_assessment_factor_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("assessment_id")
);
CREATE TABLE "assessment_dimension" (
  "assessment_dimension_id" TEXT NOT NULL,
  "assessment_id" TEXT NOT NULL,
  "domain" TEXT NOT NULL,
  "narrative" TEXT,
  CONSTRAINT "pk_assessment_dimension" PRIMARY KEY ("assessment_dimension_id"),
  CONSTRAINT "fk_assessment_dimension_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("assessment_id")
);
CREATE TABLE "cin_plan" (
  "cin_plan_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "referral_id" TEXT,
  "start_date" TEXT NOT NULL,
  "end_date" TEXT,
  "team_id" TEXT,
  "worker_id" TEXT,
  CONSTRAINT "pk_cin_plan" PRIMARY KEY ("cin_plan_id"),
  CONSTRAINT "fk_cin_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_cin_plan_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id"),
  CONSTRAINT "fk_cin_plan_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id"),
  CONSTRAINT "fk_cin_plan_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "cin_visit" (
  "cin_visit_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "visit_date" TEXT NOT NULL,
  "seen" INTEGER,
  "seen_alone" INTEGER,
  "bedroom_seen" INTEGER,
  "worker_id" TEXT,
  "case_note_id" TEXT,
  CONSTRAINT "pk_cin_visit" PRIMARY KEY ("cin_visit_id"),
  CONSTRAINT "fk_cin_visit_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_cin_visit_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id"),
  CONSTRAINT "fk_cin_visit_case_note_id" FOREIGN KEY ("case_note_id") REFERENCES "case_note" ("case_note_id")
);
CREATE TABLE "private_fostering" (
  "private_fostering_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "notified_date" TEXT,
  "arrangement_start_date" TEXT,
  "arrangement_end_date" TEXT,
  "carer_person_id" TEXT,
  "category" TEXT,
  "disqualified_or_refused" INTEGER,
  CONSTRAINT "pk_private_fostering" PRIMARY KEY ("private_fostering_id"),
  CONSTRAINT "fk_private_fostering_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_private_fostering_carer_person_id" FOREIGN KEY ("carer_person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "strategy_discussion" (
  "strategy_discussion_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "referral_id" TEXT,
  "held_at" TEXT NOT NULL,
  "decision" TEXT,
  "enquiry_type" TEXT,
  CONSTRAINT "pk_strategy_discussion" PRIMARY KEY ("strategy_discussion_id"),
  CONSTRAINT "fk_strategy_discussion_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_strategy_discussion_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id")
);
CREATE TABLE "s47_enquiry" (
  "s47_enquiry_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "referral_id" TEXT,
  "start_date" TEXT NOT NULL,
  "end_date" TEXT,
  "nfa" INTEGER,
  "outcome_comments" TEXT,
  "worker_id" TEXT,
  "team_id" TEXT,
  CONSTRAINT "pk_s47_enquiry" PRIMARY KEY ("s47_enquiry_id"),
  CONSTRAINT "fk_s47_enquiry_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_s47_enquiry_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id"),
  CONSTRAINT "fk_s47_enquiry_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id"),
  CONSTRAINT "fk_s47_enquiry_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id")
);
CREATE TABLE "s47_outcome" (
  "s47_outcome_id" TEXT NOT NULL,
  "s47_enquiry_id" TEXT NOT NULL,
  "outcome" TEXT NOT NULL,
  CONSTRAINT "pk_s47_outcome" PRIMARY KEY ("s47_outcome_id"),
  CONSTRAINT "fk_s47_outcome_s47_enquiry_id" FOREIGN KEY ("s47_enquiry_id") REFERENCES "s47_enquiry" ("s47_enquiry_id")
);
CREATE TABLE "initial_cp_conference" (
  "icpc_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "meeting_id" TEXT,
  "s47_enquiry_id" TEXT,
  "cp_plan_id" TEXT,
  "referral_id" TEXT,
  "transfer_in" INTEGER,
  "target_date" TEXT,
  "conference_date" TEXT,
  "outcome_cp_plan" INTEGER,
  "outcome_comments" TEXT,
  "team_id" TEXT,
  "worker_id" TEXT,
  CONSTRAINT "pk_initial_cp_conference" PRIMARY KEY ("icpc_id"),
  CONSTRAINT "fk_initial_cp_conference_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_initial_cp_conference_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("meeting_id"),
  CONSTRAINT "fk_initial_cp_conference_s47_enquiry_id" FOREIGN KEY ("s47_enquiry_id") REFERENCES "s47_enquiry" ("s47_enquiry_id"),
  CONSTRAINT "fk_initial_cp_conference_cp_plan_id" FOREIGN KEY ("cp_plan_id") REFERENCES "cp_plan" ("cp_plan_id"),
  CONSTRAINT "fk_initial_cp_conference_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id"),
  CONSTRAINT "fk_initial_cp_conference_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id"),
  CONSTRAINT "fk_initial_cp_conference_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "icpc_outcome" (
  "icpc_outcome_id" TEXT NOT NULL,
  "icpc_id" TEXT NOT NULL,
  "outcome" TEXT NOT NULL,
  CONSTRAINT "pk_icpc_outcome" PRIMARY KEY ("icpc_outcome_id"),
  CONSTRAINT "fk_icpc_outcome_icpc_id" FOREIGN KEY ("icpc_id") REFERENCES "initial_cp_conference" ("icpc_id")
);
CREATE TABLE "cp_plan" (
  "cp_plan_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "referral_id" TEXT,
  "icpc_id" TEXT,
  "start_date" TEXT NOT NULL,
  "end_date" TEXT,
  "initial_category" TEXT NOT NULL,
  "other_la_plan" INTEGER,
  "latest_category" TEXT,
  "previous_plan_count" INTEGER,
  CONSTRAINT "pk_cp_plan" PRIMARY KEY ("cp_plan_id"),
  CONSTRAINT "fk_cp_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_cp_plan_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id"),
  CONSTRAINT "fk_cp_plan_icpc_id" FOREIGN KEY ("icpc_id") REFERENCES "initial_cp_conference" ("icpc_id")
);
CREATE TABLE "cp_visit" (
  "cp_visit_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "cp_plan_id" TEXT,
  "visit_date" TEXT NOT NULL,
  "seen" INTEGER,
  "seen_alone" INTEGER,
  "bedroom_seen" INTEGER,
  "worker_id" TEXT,
  "case_note_id" TEXT,
  CONSTRAINT "pk_cp_visit" PRIMARY KEY ("cp_visit_id"),
  CONSTRAINT "fk_cp_visit_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_cp_visit_cp_plan_id" FOREIGN KEY ("cp_plan_id") REFERENCES "cp_plan" ("cp_plan_id"),
  CONSTRAINT "fk_cp_visit_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id"),
  CONSTRAINT "fk_cp_visit_case_note_id" FOREIGN KEY ("case_note_id") REFERENCES "case_note" ("case_note_id")
);
CREATE TABLE "cp_review" (
  "cp_review_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "cp_plan_id" TEXT,
  "due_date" TEXT,
  "review_date" TEXT,
  "meeting_id" TEXT,
  "continue_plan" INTEGER,
  "quorate" INTEGER,
  "participation" TEXT,
  CONSTRAINT "pk_cp_review" PRIMARY KEY ("cp_review_id"),
  CONSTRAINT "fk_cp_review_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_cp_review_cp_plan_id" FOREIGN KEY ("cp_plan_id") REFERENCES "cp_plan" ("cp_plan_id"),
  CONSTRAINT "fk_cp_review_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("meeting_id")
);
CREATE TABLE "period_of_care" (
  "period_of_care_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "start_date" TEXT NOT NULL,
  "end_date" TEXT,
  CONSTRAINT "pk_period_of_care" PRIMARY KEY ("period_of_care_id"),
  CONSTRAINT "fk_period_of_care_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "cla_episode" (
  "cla_episode_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "start_date" TEXT NOT NULL,
  "start_reason" TEXT NOT NULL,
  "primary_need" TEXT NOT NULL,
  "end_date" TEXT,
  "end_reason" TEXT,
  "period_of_care_id" TEXT,
  "referral_id" TEXT,
  "placement_id" TEXT,
  "entered_care_date" TEXT,
  "last_iro_contact_date" TEXT,
  CONSTRAINT "pk_cla_episode" PRIMARY KEY ("cla_episode_id"),
  CONSTRAINT "fk_cla_episode_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_cla_episode_period_of_care_id" FOREIGN KEY ("period_of_care_id") REFERENCES "period_of_care" ("period_of_care_id"),
  CONSTRAINT "fk_cla_episode_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id"),
  CONSTRAINT "fk_cla_episode_placement_id" FOREIGN KEY ("placement_id") REFERENCES "cla_placement" ("placement_id")
);
CREATE TABLE "cla_placement" (
  "placement_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "start_date" TEXT NOT NULL,
  "placement_type" TEXT NOT NULL,
  "provider_urn" TEXT,
  "distance_miles" NUMERIC,
  "period_of_care_id" TEXT,
  "provider_type" TEXT,
  "postcode" TEXT,
  "is_confidential" INTEGER,
  "end_date" TEXT,
  "change_reason" TEXT,
  "carer_household_id" TEXT,
  "placement_la" TEXT,
  "placement_location" TEXT,
  CONSTRAINT "pk_cla_placement" PRIMARY KEY ("placement_id"),
  CONSTRAINT "fk_cla_placement_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_cla_placement_period_of_care_id" FOREIGN KEY ("period_of_care_id") REFERENCES "period_of_care" ("period_of_care_id"),
  CONSTRAINT "fk_cla_placement_carer_household_id" FOREIGN KEY ("carer_household_id") REFERENCES "carer_household" ("carer_household_id")
);
CREATE TABLE "legal_status" (
  "legal_status_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "legal_status" TEXT NOT NULL,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_legal_status" PRIMARY KEY ("legal_status_id"),
  CONSTRAINT "fk_legal_status_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "cla_review" (
  "cla_review_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "period_of_care_id" TEXT,
  "due_date" TEXT,
  "review_date" TEXT,
  "cancelled" INTEGER,
  "participation" TEXT,
  CONSTRAINT "pk_cla_review" PRIMARY KEY ("cla_review_id"),
  CONSTRAINT "fk_cla_review_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_cla_review_period_of_care_id" FOREIGN KEY ("period_of_care_id") REFERENCES "period_of_care" ("period_of_care_id")
);
CREATE TABLE "cla_visit" (
  "cla_visit_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "period_of_care_id" TEXT,
  "visit_date" TEXT NOT NULL,
  "seen" INTEGER,
  "seen_alone" INTEGER,
  "worker_id" TEXT,
  "case_note_id" TEXT,
  CONSTRAINT "pk_cla_visit" PRIMARY KEY ("cla_visit_id"),
  CONSTRAINT "fk_cla_visit_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_cla_visit_period_of_care_id" FOREIGN KEY ("period_of_care_id") REFERENCES "period_of_care" ("period_of_care_id"),
  CONSTRAINT "fk_cla_visit_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id"),
  CONSTRAINT "fk_cla_visit_case_note_id" FOREIGN KEY ("case_note_id") REFERENCES "case_note" ("case_note_id")
);
CREATE TABLE "cla_care_plan" (
  "care_plan_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_cla_care_plan" PRIMARY KEY ("care_plan_id"),
  CONSTRAINT "fk_cla_care_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "permanence_option" (
  "permanence_option_id" TEXT NOT NULL,
  "care_plan_id" TEXT NOT NULL,
  "option" TEXT NOT NULL,
  CONSTRAINT "pk_permanence_option" PRIMARY KEY ("permanence_option_id"),
  CONSTRAINT "fk_permanence_option_care_plan_id" FOREIGN KEY ("care_plan_id") REFERENCES "cla_care_plan" ("care_plan_id")
);
CREATE TABLE "cla_health_check" (
  "health_check_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "check_type" TEXT NOT NULL,
  "check_date" TEXT,
  "status" TEXT,
  CONSTRAINT "pk_cla_health_check" PRIMARY KEY ("health_check_id"),
  CONSTRAINT "fk_cla_health_check_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "cla_immunisation" (
  "immunisation_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "up_to_date" INTEGER,
  "status_date" TEXT,
  CONSTRAINT "pk_cla_immunisation" PRIMARY KEY ("immunisation_id"),
  CONSTRAINT "fk_cla_immunisation_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "cla_substance_misuse" (
  "substance_misuse_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "date_identified" TEXT,
  "substance" TEXT,
  "intervention_received" INTEGER,
  "intervention_offered" INTEGER,
  CONSTRAINT "pk_cla_substance_misuse" PRIMARY KEY ("substance_misuse_id"),
  CONSTRAINT "fk_cla_substance_misuse_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "cla_conviction" (
  "conviction_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "offence_date" TEXT,
  "offence" TEXT,
  CONSTRAINT "pk_cla_conviction" PRIMARY KEY ("conviction_id"),
  CONSTRAINT "fk_cla_conviction_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "cla_previous_permanence" (
  "previous_permanence_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "order_date" TEXT,
  "option" TEXT,
  "arranging_la" TEXT,
  CONSTRAINT "pk_cla_previous_permanence" PRIMARY KEY ("previous_permanence_id"),
  CONSTRAINT "fk_cla_previous_permanence_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "sdq_score" (
  "sdq_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "completed_date" TEXT,
  "no_score_reason" TEXT,
  "score" INTEGER,
  CONSTRAINT "pk_sdq_score" PRIMARY KEY ("sdq_id"),
  CONSTRAINT "fk_sdq_score_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "missing_episode" (
  "missing_episode_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "start_date" TEXT NOT NULL,
  "episode_type" TEXT NOT NULL,
  "end_date" TEXT,
  "return_interview_offered" TEXT,
  "return_interview_accepted" TEXT,
  CONSTRAINT "pk_missing_episode" PRIMARY KEY ("missing_episode_id"),
  CONSTRAINT "fk_missing_episode_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "dolo" (
  "dolo_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "start_date" TEXT NOT NULL,
  "end_date" TEXT,
  CONSTRAINT "pk_dolo" PRIMARY KEY ("dolo_id"),
  CONSTRAINT "fk_dolo_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "care_leaver" (
  "care_leaver_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "eligibility" TEXT,
  "in_touch" TEXT,
  "latest_contact_date" TEXT,
  "accommodation" TEXT,
  "accommodation_suitable" TEXT,
  "activity" TEXT,
  "pathway_plan_review_date" TEXT,
  "personal_adviser_id" TEXT,
  "team_id" TEXT,
  "worker_id" TEXT,
  CONSTRAINT "pk_care_leaver" PRIMARY KEY ("care_leaver_id"),
  CONSTRAINT "fk_care_leaver_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_care_leaver_personal_adviser_id" FOREIGN KEY ("personal_adviser_id") REFERENCES "professional" ("professional_id"),
  CONSTRAINT "fk_care_leaver_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id"),
  CONSTRAINT "fk_care_leaver_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "permanence" (
  "permanence_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "period_of_care_id" TEXT,
  "adoption_decision_date" TEXT,
  "ffa_decision_date" TEXT,
  "placement_order_date" TEXT,
  "placed_for_adoption_date" TEXT,
  "matched_date" TEXT,
  "adopted_by_carer" INTEGER,
  "placed_ffa_date" TEXT,
  "decision_reversed_date" TEXT,
  "placed_with_foster_carer_date" TEXT,
  "sibling_group" TEXT,
  "siblings_together" INTEGER,
  "siblings_apart" INTEGER,
  "provider_urn" TEXT,
  "decision_reversed_reason" TEXT,
  "order_date" TEXT,
  "order_type" TEXT,
  "worker_id" TEXT,
  "adopter_sex" TEXT,
  "adopter_legal_status" TEXT,
  "adopter_count" INTEGER,
  CONSTRAINT "pk_permanence" PRIMARY KEY ("permanence_id"),
  CONSTRAINT "fk_permanence_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_permanence_period_of_care_id" FOREIGN KEY ("period_of_care_id") REFERENCES "period_of_care" ("period_of_care_id"),
  CONSTRAINT "fk_permanence_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "prospective_adopter" (
  "adopter_id" TEXT NOT NULL,
  "person_id" TEXT,
  "family_id" TEXT,
  "sex" TEXT,
  "ethnicity" TEXT,
  "disability" INTEGER,
  "fostering_for_adoption" INTEGER,
  "enquiry_date" TEXT,
  "stage1_start_date" TEXT,
  "stage1_end_date" TEXT,
  "stage2_start_date" TEXT,
  "stage2_end_date" TEXT,
  "application_date" TEXT,
  "approval_date" TEXT,
  "matched_date" TEXT,
  "placed_date" TEXT,
  "children_placed" INTEGER,
  "order_date" TEXT,
  "left_date" TEXT,
  "left_reason" TEXT,
  CONSTRAINT "pk_prospective_adopter" PRIMARY KEY ("adopter_id"),
  CONSTRAINT "fk_prospective_adopter_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "case_note" (
  "case_note_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "note_type" TEXT NOT NULL,
  "event_at" TEXT NOT NULL,
  "recorded_at" TEXT,
  "author_id" TEXT,
  "title" TEXT,
  "body" TEXT,
  "body_format" TEXT,
  "is_confidential" INTEGER,
  "is_significant_event" INTEGER,
  "finalised_at" TEXT,
  "supersedes_id" TEXT,
  CONSTRAINT "pk_case_note" PRIMARY KEY ("case_note_id"),
  CONSTRAINT "fk_case_note_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_case_note_author_id" FOREIGN KEY ("author_id") REFERENCES "professional" ("professional_id"),
  CONSTRAINT "fk_case_note_supersedes_id" FOREIGN KEY ("supersedes_id") REFERENCES "case_note" ("case_note_id")
);
CREATE TABLE "chronology_event" (
  "chronology_event_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "event_date" TEXT NOT NULL,
  "category" TEXT,
  "summary" TEXT NOT NULL,
  "impact" TEXT,
  "source_entity" TEXT,
  "source_id" TEXT,
  CONSTRAINT "pk_chronology_event" PRIMARY KEY ("chronology_event_id"),
  CONSTRAINT "fk_chronology_event_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "document" (
  "document_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "document_type" TEXT,
  "title" TEXT,
  "file_name" TEXT NOT NULL,
  "media_type" TEXT,
  "byte_length" INTEGER,
  "sha256" TEXT,
  "stored_path" TEXT,
  "created_at" TEXT,
  "created_by" TEXT,
  "is_restricted" INTEGER,
  CONSTRAINT "pk_document" PRIMARY KEY ("document_id"),
  CONSTRAINT "fk_document_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_document_created_by" FOREIGN KEY ("created_by") REFERENCES "user_account" ("user_id")
);
CREATE TABLE "document_link" (
  "document_link_id" TEXT NOT NULL,
  "document_id" TEXT NOT NULL,
  "linked_entity" TEXT NOT NULL,
  "linked_id" TEXT NOT NULL,
  CONSTRAINT "pk_document_link" PRIMARY KEY ("document_link_id"),
  CONSTRAINT "fk_document_link_document_id" FOREIGN KEY ("document_id") REFERENCES "document" ("document_id")
);
CREATE TABLE "form_instance" (
  "form_instance_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "form_type" TEXT NOT NULL,
  "form_version" TEXT,
  "status" TEXT NOT NULL,
  "started_at" TEXT,
  "completed_at" TEXT,
  "authorised_at" TEXT,
  "author_id" TEXT,
  "authoriser_id" TEXT,
  "parent_entity" TEXT,
  "parent_id" TEXT,
  CONSTRAINT "pk_form_instance" PRIMARY KEY ("form_instance_id"),
  CONSTRAINT "fk_form_instance_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_form_instance_author_id" FOREIGN KEY ("author_id") REFERENCES "professional" ("professional_id"),
  CONSTRAINT "fk_form_instance_authoriser_id" FOREIGN KEY ("authoriser_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "form_answer" (
  "form_answer_id" TEXT NOT NULL,
  "form_instance_id" TEXT NOT NULL,
  "question_ref" TEXT NOT NULL,
  "section_ref" TEXT,
  "sequence" INTEGER,
  "answer_text" TEXT,
  "answer_code" TEXT,
  CONSTRAINT "pk_form_answer" PRIMARY KEY ("form_answer_id"),
  CONSTRAINT "fk_form_answer_form_instance_id" FOREIGN KEY ("form_instance_id") REFERENCES "form_instance" ("form_instance_id")
);
CREATE TABLE "supervision" (
  "supervision_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "supervisor_id" TEXT,
  "worker_id" TEXT,
  "held_at" TEXT NOT NULL,
  "decision" TEXT,
  CONSTRAINT "pk_supervision" PRIMARY KEY ("supervision_id"),
  CONSTRAINT "fk_supervision_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_supervision_supervisor_id" FOREIGN KEY ("supervisor_id") REFERENCES "professional" ("professional_id"),
  CONSTRAINT "fk_supervision_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "meeting" (
  "meeting_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "meeting_type" TEXT NOT NULL,
  "scheduled_at" TEXT,
  "held_at" TEXT,
  "chair_id" TEXT,
  "cancelled" INTEGER,
  CONSTRAINT "pk_meeting" PRIMARY KEY ("meeting_id"),
  CONSTRAINT "fk_meeting_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_meeting_chair_id" FOREIGN KEY ("chair_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "meeting_attendee" (
  "meeting_attendee_id" TEXT NOT NULL,
  "person_id" TEXT,
  "meeting_id" TEXT NOT NULL,
  "professional_id" TEXT,
  "agency" TEXT,
  "attended" TEXT NOT NULL,
  CONSTRAINT "pk_meeting_attendee" PRIMARY KEY ("meeting_attendee_id"),
  CONSTRAINT "fk_meeting_attendee_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_meeting_attendee_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("meeting_id"),
  CONSTRAINT "fk_meeting_attendee_professional_id" FOREIGN KEY ("professional_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "plan_action" (
  "plan_action_id" TEXT NOT NULL,
  "plan_entity" TEXT NOT NULL,
  "plan_id" TEXT NOT NULL,
  "need" TEXT,
  "action" TEXT NOT NULL,
  "owner" TEXT,
  "due_date" TEXT,
  "completed_date" TEXT,
  CONSTRAINT "pk_plan_action" PRIMARY KEY ("plan_action_id")
);
CREATE TABLE "task" (
  "task_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "task_type" TEXT NOT NULL,
  "entity" TEXT,
  "entity_id" TEXT,
  "status" TEXT NOT NULL,
  "assigned_to" TEXT,
  "assigned_team" TEXT,
  "created_at" TEXT,
  "due_at" TEXT,
  "completed_at" TEXT,
  CONSTRAINT "pk_task" PRIMARY KEY ("task_id"),
  CONSTRAINT "fk_task_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_task_assigned_to" FOREIGN KEY ("assigned_to") REFERENCES "user_account" ("user_id"),
  CONSTRAINT "fk_task_assigned_team" FOREIGN KEY ("assigned_team") REFERENCES "team" ("team_id")
);
CREATE TABLE "workflow_step" (
  "workflow_step_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "step_type" TEXT NOT NULL,
  "previous_step_id" TEXT,
  "status" TEXT NOT NULL,
  "started_at" TEXT,
  "finished_at" TEXT,
  "outcome" TEXT,
  CONSTRAINT "pk_workflow_step" PRIMARY KEY ("workflow_step_id"),
  CONSTRAINT "fk_workflow_step_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_workflow_step_previous_step_id" FOREIGN KEY ("previous_step_id") REFERENCES "workflow_step" ("workflow_step_id")
);
CREATE TABLE "authorisation" (
  "authorisation_id" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "entity_id" TEXT NOT NULL,
  "requested_by" TEXT,
  "decided_by" TEXT,
  "decision" TEXT,
  "decided_at" TEXT,
  "comment" TEXT,
  CONSTRAINT "pk_authorisation" PRIMARY KEY ("authorisation_id"),
  CONSTRAINT "fk_authorisation_requested_by" FOREIGN KEY ("requested_by") REFERENCES "user_account" ("user_id"),
  CONSTRAINT "fk_authorisation_decided_by" FOREIGN KEY ("decided_by") REFERENCES "user_account" ("user_id")
);
CREATE TABLE "professional" (
  "professional_id" TEXT NOT NULL,
  "staff_id" TEXT,
  "name" TEXT,
  "swe_number" TEXT,
  "job_title" TEXT,
  "caseload" INTEGER,
  "department_name" TEXT,
  "fte" NUMERIC,
  "is_agency" INTEGER,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_professional" PRIMARY KEY ("professional_id")
);
CREATE TABLE "team" (
  "team_id" TEXT NOT NULL,
  "name" TEXT,
  "parent_team_id" TEXT,
  "parent_team_name" TEXT,
  CONSTRAINT "pk_team" PRIMARY KEY ("team_id"),
  CONSTRAINT "fk_team_parent_team_id" FOREIGN KEY ("parent_team_id") REFERENCES "team" ("team_id")
);
CREATE TABLE "involvement" (
  "involvement_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "professional_id" TEXT,
  "role" TEXT NOT NULL,
  "team_id" TEXT,
  "start_date" TEXT NOT NULL,
  "end_date" TEXT,
  "change_reason" TEXT,
  "referral_id" TEXT,
  CONSTRAINT "pk_involvement" PRIMARY KEY ("involvement_id"),
  CONSTRAINT "fk_involvement_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_involvement_professional_id" FOREIGN KEY ("professional_id") REFERENCES "professional" ("professional_id"),
  CONSTRAINT "fk_involvement_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id"),
  CONSTRAINT "fk_involvement_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id")
);
CREATE TABLE "allocation" (
  "allocation_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "worker_id" TEXT,
  "team_id" TEXT,
  "allocation_type" TEXT NOT NULL,
  "start_date" TEXT NOT NULL,
  "end_date" TEXT,
  CONSTRAINT "pk_allocation" PRIMARY KEY ("allocation_id"),
  CONSTRAINT "fk_allocation_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_allocation_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id"),
  CONSTRAINT "fk_allocation_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id")
);
CREATE TABLE "user_account" (
  "user_id" TEXT NOT NULL,
  "login" TEXT NOT NULL,
  "display_name" TEXT,
  "professional_id" TEXT,
  "email" TEXT,
  "active_from" TEXT,
  "active_to" TEXT,
  CONSTRAINT "pk_user_account" PRIMARY KEY ("user_id"),
  CONSTRAINT "fk_user_account_professional_id" FOREIGN KEY ("professional_id") REFERENCES "professional" ("professional_id")
);
CREATE TABLE "team_membership" (
  "team_membership_id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "team_id" TEXT NOT NULL,
  "role" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_team_membership" PRIMARY KEY ("team_membership_id"),
  CONSTRAINT "fk_team_membership_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("user_id"),
  CONSTRAINT "fk_team_membership_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id")
);
CREATE TABLE "case_transfer" (
  "case_transfer_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "from_la" TEXT,
  "to_la" TEXT,
  "transfer_date" TEXT NOT NULL,
  CONSTRAINT "pk_case_transfer" PRIMARY KEY ("case_transfer_id"),
  CONSTRAINT "fk_case_transfer_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "provider" (
  "provider_id" TEXT NOT NULL,
  "urn" TEXT,
  "name" TEXT NOT NULL,
  "provider_type" TEXT,
  "la_code" TEXT,
  "postcode" TEXT,
  "registered_from" TEXT,
  "deregistered_on" TEXT,
  CONSTRAINT "pk_provider" PRIMARY KEY ("provider_id")
);
CREATE TABLE "carer_household" (
  "carer_household_id" TEXT NOT NULL,
  "provider_id" TEXT,
  "carer_type" TEXT NOT NULL,
  "address_id" TEXT,
  "approved_date" TEXT,
  "approval_ended_date" TEXT,
  CONSTRAINT "pk_carer_household" PRIMARY KEY ("carer_household_id"),
  CONSTRAINT "fk_carer_household_provider_id" FOREIGN KEY ("provider_id") REFERENCES "provider" ("provider_id"),
  CONSTRAINT "fk_carer_household_address_id" FOREIGN KEY ("address_id") REFERENCES "address" ("address_id")
);
CREATE TABLE "carer" (
  "carer_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "carer_household_id" TEXT NOT NULL,
  "role" TEXT,
  CONSTRAINT "pk_carer" PRIMARY KEY ("carer_id"),
  CONSTRAINT "fk_carer_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_carer_carer_household_id" FOREIGN KEY ("carer_household_id") REFERENCES "carer_household" ("carer_household_id")
);
CREATE TABLE "carer_approval" (
  "carer_approval_id" TEXT NOT NULL,
  "carer_household_id" TEXT NOT NULL,
  "category" TEXT NOT NULL,
  "max_children" INTEGER,
  "min_age" INTEGER,
  "max_age" INTEGER,
  "start_date" TEXT NOT NULL,
  "end_date" TEXT,
  "last_review_date" TEXT,
  CONSTRAINT "pk_carer_approval" PRIMARY KEY ("carer_approval_id"),
  CONSTRAINT "fk_carer_approval_carer_household_id" FOREIGN KEY ("carer_household_id") REFERENCES "carer_household" ("carer_household_id")
);
CREATE TABLE "allegation" (
  "allegation_id" TEXT NOT NULL,
  "subject_person_id" TEXT NOT NULL,
  "child_person_id" TEXT,
  "reported_date" TEXT NOT NULL,
  "outcome" TEXT,
  CONSTRAINT "pk_allegation" PRIMARY KEY ("allegation_id"),
  CONSTRAINT "fk_allegation_subject_person_id" FOREIGN KEY ("subject_person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_allegation_child_person_id" FOREIGN KEY ("child_person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "service_provision" (
  "service_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "service_type" TEXT NOT NULL,
  "provider_id" TEXT,
  "start_date" TEXT NOT NULL,
  "end_date" TEXT,
  "units" NUMERIC,
  "unit_cost" NUMERIC,
  CONSTRAINT "pk_service_provision" PRIMARY KEY ("service_id"),
  CONSTRAINT "fk_service_provision_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_service_provision_provider_id" FOREIGN KEY ("provider_id") REFERENCES "provider" ("provider_id")
);
CREATE TABLE "payment" (
  "payment_id" TEXT NOT NULL,
  "service_id" TEXT NOT NULL,
  "payee_id" TEXT NOT NULL,
  "period_start" TEXT NOT NULL,
  "period_end" TEXT NOT NULL,
  "amount" NUMERIC NOT NULL,
  CONSTRAINT "pk_payment" PRIMARY KEY ("payment_id"),
  CONSTRAINT "fk_payment_service_id" FOREIGN KEY ("service_id") REFERENCES "service_provision" ("service_id")
);
CREATE TABLE "s251_finance" (
  "s251_id" TEXT NOT NULL,
  "placement_id" TEXT,
  "placeholder_1" TEXT,
  "placeholder_2" TEXT,
  "placeholder_3" TEXT,
  "placeholder_4" TEXT,
  CONSTRAINT "pk_s251_finance" PRIMARY KEY ("s251_id"),
  CONSTRAINT "fk_s251_finance_placement_id" FOREIGN KEY ("placement_id") REFERENCES "cla_placement" ("placement_id")
);
CREATE TABLE "pre_proceedings" (
  "pre_proceedings_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "plo_family_id" TEXT,
  "decision_date" TEXT,
  "initial_meeting_date" TEXT,
  "outcome" TEXT,
  "outcome_date" TEXT,
  "cp_plans_in_referral" INTEGER,
  "legal_gateway_outcome" TEXT,
  "previous_pre_proceedings" INTEGER,
  "previous_care_proceedings" INTEGER,
  "letter_sent_date" TEXT,
  "issue_letter_date" TEXT,
  "review_meetings" INTEGER,
  "parents_represented_pre" TEXT,
  "parents_represented_at_issue" TEXT,
  "court_reference" TEXT,
  "hearings" INTEGER,
  "short_notice" TEXT,
  "short_notice_reason" TEXT,
  "initial_plan_approved" TEXT,
  "initial_care_plan" TEXT,
  "final_plan_approved" TEXT,
  "final_care_plan" TEXT,
  "fgdm_offered" INTEGER,
  "fgdm_held" INTEGER,
  "court_application_date" TEXT,
  CONSTRAINT "pk_pre_proceedings" PRIMARY KEY ("pre_proceedings_id"),
  CONSTRAINT "fk_pre_proceedings_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "court_case" (
  "court_case_id" TEXT NOT NULL,
  "court_reference" TEXT,
  "court" TEXT,
  "case_type" TEXT,
  "issued_date" TEXT,
  "concluded_date" TEXT,
  CONSTRAINT "pk_court_case" PRIMARY KEY ("court_case_id")
);
CREATE TABLE "court_hearing" (
  "hearing_id" TEXT NOT NULL,
  "court_case_id" TEXT NOT NULL,
  "hearing_type" TEXT,
  "hearing_at" TEXT,
  "outcome" TEXT,
  CONSTRAINT "pk_court_hearing" PRIMARY KEY ("hearing_id"),
  CONSTRAINT "fk_court_hearing_court_case_id" FOREIGN KEY ("court_case_id") REFERENCES "court_case" ("court_case_id")
);
CREATE TABLE "court_order" (
  "order_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "court_case_id" TEXT,
  "order_type" TEXT NOT NULL,
  "made_date" TEXT,
  "expiry_date" TEXT,
  "discharged_date" TEXT,
  CONSTRAINT "pk_court_order" PRIMARY KEY ("order_id"),
  CONSTRAINT "fk_court_order_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_court_order_court_case_id" FOREIGN KEY ("court_case_id") REFERENCES "court_case" ("court_case_id")
);
CREATE TABLE "education_record" (
  "education_record_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "establishment_urn" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  "year_group" TEXT,
  "pep_review_date" TEXT,
  CONSTRAINT "pk_education_record" PRIMARY KEY ("education_record_id"),
  CONSTRAINT "fk_education_record_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "health_contact" (
  "health_contact_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "organisation" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_health_contact" PRIMARY KEY ("health_contact_id"),
  CONSTRAINT "fk_health_contact_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "send_record" (
  "send_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "upn" TEXT,
  "uln" TEXT,
  "upn_unknown_reason" TEXT,
  CONSTRAINT "pk_send_record" PRIMARY KEY ("send_id"),
  CONSTRAINT "fk_send_record_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "ehcp_request" (
  "ehcp_request_id" TEXT NOT NULL,
  "send_id" TEXT NOT NULL,
  "received_date" TEXT,
  "outcome_date" TEXT,
  "outcome" TEXT,
  CONSTRAINT "pk_ehcp_request" PRIMARY KEY ("ehcp_request_id"),
  CONSTRAINT "fk_ehcp_request_send_id" FOREIGN KEY ("send_id") REFERENCES "send_record" ("send_id")
);
CREATE TABLE "ehcp_assessment" (
  "ehcp_assessment_id" TEXT NOT NULL,
  "ehcp_request_id" TEXT NOT NULL,
  "outcome_date" TEXT,
  "outcome" TEXT,
  "exceptions_apply" TEXT,
  CONSTRAINT "pk_ehcp_assessment" PRIMARY KEY ("ehcp_assessment_id"),
  CONSTRAINT "fk_ehcp_assessment_ehcp_request_id" FOREIGN KEY ("ehcp_request_id") REFERENCES "ehcp_request" ("ehcp_request_id")
);
CREATE TABLE "ehcp_named_plan" (
  "named_plan_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "ehcp_assessment_id" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  "end_reason" TEXT,
  CONSTRAINT "pk_ehcp_named_plan" PRIMARY KEY ("named_plan_id"),
  CONSTRAINT "fk_ehcp_named_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_ehcp_named_plan_ehcp_assessment_id" FOREIGN KEY ("ehcp_assessment_id") REFERENCES "ehcp_assessment" ("ehcp_assessment_id")
);
CREATE TABLE "ehcp_active_plan" (
  "active_plan_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "ehcp_request_id" TEXT,
  "last_review_date" TEXT,
  CONSTRAINT "pk_ehcp_active_plan" PRIMARY KEY ("active_plan_id"),
  CONSTRAINT "fk_ehcp_active_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_ehcp_active_plan_ehcp_request_id" FOREIGN KEY ("ehcp_request_id") REFERENCES "ehcp_request" ("ehcp_request_id")
);
CREATE TABLE "sen_need" (
  "sen_need_id" TEXT NOT NULL,
  "active_plan_id" TEXT NOT NULL,
  "need_type" TEXT NOT NULL,
  "need_rank" INTEGER,
  CONSTRAINT "pk_sen_need" PRIMARY KEY ("sen_need_id"),
  CONSTRAINT "fk_sen_need_active_plan_id" FOREIGN KEY ("active_plan_id") REFERENCES "ehcp_active_plan" ("active_plan_id")
);
CREATE TABLE "access_restriction" (
  "restriction_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "restriction_type" TEXT NOT NULL,
  "allowed_user_id" TEXT,
  "allowed_team_id" TEXT,
  "start_date" TEXT,
  "end_date" TEXT,
  CONSTRAINT "pk_access_restriction" PRIMARY KEY ("restriction_id"),
  CONSTRAINT "fk_access_restriction_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id"),
  CONSTRAINT "fk_access_restriction_allowed_user_id" FOREIGN KEY ("allowed_user_id") REFERENCES "user_account" ("user_id"),
  CONSTRAINT "fk_access_restriction_allowed_team_id" FOREIGN KEY ("allowed_team_id") REFERENCES "team" ("team_id")
);
CREATE TABLE "subject_access_request" (
  "sar_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "received_date" TEXT NOT NULL,
  "closed_date" TEXT,
  CONSTRAINT "pk_subject_access_request" PRIMARY KEY ("sar_id"),
  CONSTRAINT "fk_subject_access_request_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "retention" (
  "retention_id" TEXT NOT NULL,
  "person_id" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "destroy_after" TEXT,
  "legal_hold" INTEGER,
  CONSTRAINT "pk_retention" PRIMARY KEY ("retention_id"),
  CONSTRAINT "fk_retention_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id")
);
CREATE TABLE "record_stamp" (
  "entity" TEXT NOT NULL,
  "entity_id" TEXT NOT NULL,
  "created_by" TEXT,
  "created_at" TEXT,
  "updated_by" TEXT,
  "updated_at" TEXT,
  "source_system" TEXT NOT NULL,
  "source_key" TEXT NOT NULL,
  CONSTRAINT "pk_record_stamp" PRIMARY KEY ("entity", "entity_id"),
  CONSTRAINT "fk_record_stamp_created_by" FOREIGN KEY ("created_by") REFERENCES "user_account" ("user_id"),
  CONSTRAINT "fk_record_stamp_updated_by" FOREIGN KEY ("updated_by") REFERENCES "user_account" ("user_id")
);
CREATE TABLE "audit_event" (
  "audit_event_id" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "entity_id" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "user_id" TEXT,
  "at" TEXT NOT NULL,
  "field" TEXT,
  "old_value" TEXT,
  "new_value" TEXT,
  CONSTRAINT "pk_audit_event" PRIMARY KEY ("audit_event_id"),
  CONSTRAINT "fk_audit_event_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("user_id")
);
CREATE INDEX "ix_person_name_person_id" ON "person_name" ("person_id");
CREATE INDEX "ix_person_language_person_id" ON "person_language" ("person_id");
CREATE INDEX "ix_person_contact_point_person_id" ON "person_contact_point" ("person_id");
CREATE INDEX "ix_address_person_id" ON "address" ("person_id");
CREATE INDEX "ix_disability_person_id" ON "disability" ("person_id");
CREATE INDEX "ix_immigration_status_person_id" ON "immigration_status" ("person_id");
CREATE INDEX "ix_linked_identifier_person_id" ON "linked_identifier" ("person_id");
CREATE INDEX "ix_relationship_person_id" ON "relationship" ("person_id");
CREATE INDEX "ix_relationship_related_person_id" ON "relationship" ("related_person_id");
CREATE INDEX "ix_mother_child_person_id" ON "mother_child" ("person_id");
CREATE INDEX "ix_mother_child_child_person_id" ON "mother_child" ("child_person_id");
CREATE INDEX "ix_family_member_person_id" ON "family_member" ("person_id");
CREATE INDEX "ix_household_address_id" ON "household" ("address_id");
CREATE INDEX "ix_household_member_person_id" ON "household_member" ("person_id");
CREATE INDEX "ix_household_member_household_id" ON "household_member" ("household_id");
CREATE INDEX "ix_person_merge_surviving_person_id" ON "person_merge" ("surviving_person_id");
CREATE INDEX "ix_person_merge_merged_by" ON "person_merge" ("merged_by");
CREATE INDEX "ix_alert_person_id" ON "alert" ("person_id");
CREATE INDEX "ix_alert_address_id" ON "alert" ("address_id");
CREATE INDEX "ix_consent_person_id" ON "consent" ("person_id");
CREATE INDEX "ix_consent_given_by" ON "consent" ("given_by");
CREATE INDEX "ix_voice_of_child_person_id" ON "voice_of_child" ("person_id");
CREATE INDEX "ix_contact_person_id" ON "contact" ("person_id");
CREATE INDEX "ix_contact_outcome_contact_id" ON "contact_outcome" ("contact_id");
CREATE INDEX "ix_early_help_episode_person_id" ON "early_help_episode" ("person_id");
CREATE INDEX "ix_early_help_episode_worker_id" ON "early_help_episode" ("worker_id");
CREATE INDEX "ix_cin_episode_person_id" ON "cin_episode" ("person_id");
CREATE INDEX "ix_cin_episode_team_id" ON "cin_episode" ("team_id");
CREATE INDEX "ix_cin_episode_worker_id" ON "cin_episode" ("worker_id");
CREATE INDEX "ix_referral_outcome_referral_id" ON "referral_outcome" ("referral_id");
CREATE INDEX "ix_assessment_person_id" ON "assessment" ("person_id");
CREATE INDEX "ix_assessment_referral_id" ON "assessment" ("referral_id");
CREATE INDEX "ix_assessment_team_id" ON "assessment" ("team_id");
CREATE INDEX "ix_assessment_worker_id" ON "assessment" ("worker_id");
CREATE INDEX "ix_assessment_outcome_assessment_id" ON "assessment_outcome" ("assessment_id");
CREATE INDEX "ix_assessment_factor_assessment_id" ON "assessment_factor" ("assessment_id");
CREATE INDEX "ix_assessment_dimension_assessment_id" ON "assessment_dimension" ("assessment_id");
CREATE INDEX "ix_cin_plan_person_id" ON "cin_plan" ("person_id");
CREATE INDEX "ix_cin_plan_referral_id" ON "cin_plan" ("referral_id");
CREATE INDEX "ix_cin_plan_team_id" ON "cin_plan" ("team_id");
CREATE INDEX "ix_cin_plan_worker_id" ON "cin_plan" ("worker_id");
CREATE INDEX "ix_cin_visit_person_id" ON "cin_visit" ("person_id");
CREATE INDEX "ix_cin_visit_worker_id" ON "cin_visit" ("worker_id");
CREATE INDEX "ix_cin_visit_case_note_id" ON "cin_visit" ("case_note_id");
CREATE INDEX "ix_private_fostering_person_id" ON "private_fostering" ("person_id");
CREATE INDEX "ix_private_fostering_carer_person_id" ON "private_fostering" ("carer_person_id");
CREATE INDEX "ix_strategy_discussion_person_id" ON "strategy_discussion" ("person_id");
CREATE INDEX "ix_strategy_discussion_referral_id" ON "strategy_discussion" ("referral_id");
CREATE INDEX "ix_s47_enquiry_person_id" ON "s47_enquiry" ("person_id");
CREATE INDEX "ix_s47_enquiry_referral_id" ON "s47_enquiry" ("referral_id");
CREATE INDEX "ix_s47_enquiry_worker_id" ON "s47_enquiry" ("worker_id");
CREATE INDEX "ix_s47_enquiry_team_id" ON "s47_enquiry" ("team_id");
CREATE INDEX "ix_s47_outcome_s47_enquiry_id" ON "s47_outcome" ("s47_enquiry_id");
CREATE INDEX "ix_initial_cp_conference_person_id" ON "initial_cp_conference" ("person_id");
CREATE INDEX "ix_initial_cp_conference_meeting_id" ON "initial_cp_conference" ("meeting_id");
CREATE INDEX "ix_initial_cp_conference_s47_enquiry_id" ON "initial_cp_conference" ("s47_enquiry_id");
CREATE INDEX "ix_initial_cp_conference_cp_plan_id" ON "initial_cp_conference" ("cp_plan_id");
CREATE INDEX "ix_initial_cp_conference_referral_id" ON "initial_cp_conference" ("referral_id");
CREATE INDEX "ix_initial_cp_conference_team_id" ON "initial_cp_conference" ("team_id");
CREATE INDEX "ix_initial_cp_conference_worker_id" ON "initial_cp_conference" ("worker_id");
CREATE INDEX "ix_icpc_outcome_icpc_id" ON "icpc_outcome" ("icpc_id");
CREATE INDEX "ix_cp_plan_person_id" ON "cp_plan" ("person_id");
CREATE INDEX "ix_cp_plan_referral_id" ON "cp_plan" ("referral_id");
CREATE INDEX "ix_cp_plan_icpc_id" ON "cp_plan" ("icpc_id");
CREATE INDEX "ix_cp_visit_person_id" ON "cp_visit" ("person_id");
CREATE INDEX "ix_cp_visit_cp_plan_id" ON "cp_visit" ("cp_plan_id");
CREATE INDEX "ix_cp_visit_worker_id" ON "cp_visit" ("worker_id");
CREATE INDEX "ix_cp_visit_case_note_id" ON "cp_visit" ("case_note_id");
CREATE INDEX "ix_cp_review_person_id" ON "cp_review" ("person_id");
CREATE INDEX "ix_cp_review_cp_plan_id" ON "cp_review" ("cp_plan_id");
CREATE INDEX "ix_cp_review_meeting_id" ON "cp_review" ("meeting_id");
CREATE INDEX "ix_period_of_care_person_id" ON "period_of_care" ("person_id");
CREATE INDEX "ix_cla_episode_person_id" ON "cla_episode" ("person_id");
CREATE INDEX "ix_cla_episode_period_of_care_id" ON "cla_episode" ("period_of_care_id");
CREATE INDEX "ix_cla_episode_referral_id" ON "cla_episode" ("referral_id");
CREATE INDEX "ix_cla_episode_placement_id" ON "cla_episode" ("placement_id");
CREATE INDEX "ix_cla_placement_person_id" ON "cla_placement" ("person_id");
CREATE INDEX "ix_cla_placement_period_of_care_id" ON "cla_placement" ("period_of_care_id");
CREATE INDEX "ix_cla_placement_carer_household_id" ON "cla_placement" ("carer_household_id");
CREATE INDEX "ix_legal_status_person_id" ON "legal_status" ("person_id");
CREATE INDEX "ix_cla_review_person_id" ON "cla_review" ("person_id");
CREATE INDEX "ix_cla_review_period_of_care_id" ON "cla_review" ("period_of_care_id");
CREATE INDEX "ix_cla_visit_person_id" ON "cla_visit" ("person_id");
CREATE INDEX "ix_cla_visit_period_of_care_id" ON "cla_visit" ("period_of_care_id");
CREATE INDEX "ix_cla_visit_worker_id" ON "cla_visit" ("worker_id");
CREATE INDEX "ix_cla_visit_case_note_id" ON "cla_visit" ("case_note_id");
CREATE INDEX "ix_cla_care_plan_person_id" ON "cla_care_plan" ("person_id");
CREATE INDEX "ix_permanence_option_care_plan_id" ON "permanence_option" ("care_plan_id");
CREATE INDEX "ix_cla_health_check_person_id" ON "cla_health_check" ("person_id");
CREATE INDEX "ix_cla_immunisation_person_id" ON "cla_immunisation" ("person_id");
CREATE INDEX "ix_cla_substance_misuse_person_id" ON "cla_substance_misuse" ("person_id");
CREATE INDEX "ix_cla_conviction_person_id" ON "cla_conviction" ("person_id");
CREATE INDEX "ix_cla_previous_permanence_person_id" ON "cla_previous_permanence" ("person_id");
CREATE INDEX "ix_sdq_score_person_id" ON "sdq_score" ("person_id");
CREATE INDEX "ix_missing_episode_person_id" ON "missing_episode" ("person_id");
CREATE INDEX "ix_dolo_person_id" ON "dolo" ("person_id");
CREATE INDEX "ix_care_leaver_person_id" ON "care_leaver" ("person_id");
CREATE INDEX "ix_care_leaver_personal_adviser_id" ON "care_leaver" ("personal_adviser_id");
CREATE INDEX "ix_care_leaver_team_id" ON "care_leaver" ("team_id");
CREATE INDEX "ix_care_leaver_worker_id" ON "care_leaver" ("worker_id");
CREATE INDEX "ix_permanence_person_id" ON "permanence" ("person_id");
CREATE INDEX "ix_permanence_period_of_care_id" ON "permanence" ("period_of_care_id");
CREATE INDEX "ix_permanence_worker_id" ON "permanence" ("worker_id");
CREATE INDEX "ix_prospective_adopter_person_id" ON "prospective_adopter" ("person_id");
CREATE INDEX "ix_case_note_person_id" ON "case_note" ("person_id");
CREATE INDEX "ix_case_note_author_id" ON "case_note" ("author_id");
CREATE INDEX "ix_case_note_supersedes_id" ON "case_note" ("supersedes_id");
CREATE INDEX "ix_chronology_event_person_id" ON "chronology_event" ("person_id");
CREATE INDEX "ix_document_person_id" ON "document" ("person_id");
CREATE INDEX "ix_document_created_by" ON "document" ("created_by");
CREATE INDEX "ix_document_link_document_id" ON "document_link" ("document_id");
CREATE INDEX "ix_form_instance_person_id" ON "form_instance" ("person_id");
CREATE INDEX "ix_form_instance_author_id" ON "form_instance" ("author_id");
CREATE INDEX "ix_form_instance_authoriser_id" ON "form_instance" ("authoriser_id");
CREATE INDEX "ix_form_answer_form_instance_id" ON "form_answer" ("form_instance_id");
CREATE INDEX "ix_supervision_person_id" ON "supervision" ("person_id");
CREATE INDEX "ix_supervision_supervisor_id" ON "supervision" ("supervisor_id");
CREATE INDEX "ix_supervision_worker_id" ON "supervision" ("worker_id");
CREATE INDEX "ix_meeting_person_id" ON "meeting" ("person_id");
CREATE INDEX "ix_meeting_chair_id" ON "meeting" ("chair_id");
CREATE INDEX "ix_meeting_attendee_person_id" ON "meeting_attendee" ("person_id");
CREATE INDEX "ix_meeting_attendee_meeting_id" ON "meeting_attendee" ("meeting_id");
CREATE INDEX "ix_meeting_attendee_professional_id" ON "meeting_attendee" ("professional_id");
CREATE INDEX "ix_task_person_id" ON "task" ("person_id");
CREATE INDEX "ix_task_assigned_to" ON "task" ("assigned_to");
CREATE INDEX "ix_task_assigned_team" ON "task" ("assigned_team");
CREATE INDEX "ix_workflow_step_person_id" ON "workflow_step" ("person_id");
CREATE INDEX "ix_workflow_step_previous_step_id" ON "workflow_step" ("previous_step_id");
CREATE INDEX "ix_authorisation_requested_by" ON "authorisation" ("requested_by");
CREATE INDEX "ix_authorisation_decided_by" ON "authorisation" ("decided_by");
CREATE INDEX "ix_team_parent_team_id" ON "team" ("parent_team_id");
CREATE INDEX "ix_involvement_person_id" ON "involvement" ("person_id");
CREATE INDEX "ix_involvement_professional_id" ON "involvement" ("professional_id");
CREATE INDEX "ix_involvement_team_id" ON "involvement" ("team_id");
CREATE INDEX "ix_involvement_referral_id" ON "involvement" ("referral_id");
CREATE INDEX "ix_allocation_person_id" ON "allocation" ("person_id");
CREATE INDEX "ix_allocation_worker_id" ON "allocation" ("worker_id");
CREATE INDEX "ix_allocation_team_id" ON "allocation" ("team_id");
CREATE INDEX "ix_user_account_professional_id" ON "user_account" ("professional_id");
CREATE INDEX "ix_team_membership_user_id" ON "team_membership" ("user_id");
CREATE INDEX "ix_team_membership_team_id" ON "team_membership" ("team_id");
CREATE INDEX "ix_case_transfer_person_id" ON "case_transfer" ("person_id");
CREATE INDEX "ix_carer_household_provider_id" ON "carer_household" ("provider_id");
CREATE INDEX "ix_carer_household_address_id" ON "carer_household" ("address_id");
CREATE INDEX "ix_carer_person_id" ON "carer" ("person_id");
CREATE INDEX "ix_carer_carer_household_id" ON "carer" ("carer_household_id");
CREATE INDEX "ix_carer_approval_carer_household_id" ON "carer_approval" ("carer_household_id");
CREATE INDEX "ix_allegation_subject_person_id" ON "allegation" ("subject_person_id");
CREATE INDEX "ix_allegation_child_person_id" ON "allegation" ("child_person_id");
CREATE INDEX "ix_service_provision_person_id" ON "service_provision" ("person_id");
CREATE INDEX "ix_service_provision_provider_id" ON "service_provision" ("provider_id");
CREATE INDEX "ix_payment_service_id" ON "payment" ("service_id");
CREATE INDEX "ix_s251_finance_placement_id" ON "s251_finance" ("placement_id");
CREATE INDEX "ix_pre_proceedings_person_id" ON "pre_proceedings" ("person_id");
CREATE INDEX "ix_court_hearing_court_case_id" ON "court_hearing" ("court_case_id");
CREATE INDEX "ix_court_order_person_id" ON "court_order" ("person_id");
CREATE INDEX "ix_court_order_court_case_id" ON "court_order" ("court_case_id");
CREATE INDEX "ix_education_record_person_id" ON "education_record" ("person_id");
CREATE INDEX "ix_health_contact_person_id" ON "health_contact" ("person_id");
CREATE INDEX "ix_send_record_person_id" ON "send_record" ("person_id");
CREATE INDEX "ix_ehcp_request_send_id" ON "ehcp_request" ("send_id");
CREATE INDEX "ix_ehcp_assessment_ehcp_request_id" ON "ehcp_assessment" ("ehcp_request_id");
CREATE INDEX "ix_ehcp_named_plan_person_id" ON "ehcp_named_plan" ("person_id");
CREATE INDEX "ix_ehcp_named_plan_ehcp_assessment_id" ON "ehcp_named_plan" ("ehcp_assessment_id");
CREATE INDEX "ix_ehcp_active_plan_person_id" ON "ehcp_active_plan" ("person_id");
CREATE INDEX "ix_ehcp_active_plan_ehcp_request_id" ON "ehcp_active_plan" ("ehcp_request_id");
CREATE INDEX "ix_sen_need_active_plan_id" ON "sen_need" ("active_plan_id");
CREATE INDEX "ix_access_restriction_person_id" ON "access_restriction" ("person_id");
CREATE INDEX "ix_access_restriction_allowed_user_id" ON "access_restriction" ("allowed_user_id");
CREATE INDEX "ix_access_restriction_allowed_team_id" ON "access_restriction" ("allowed_team_id");
CREATE INDEX "ix_subject_access_request_person_id" ON "subject_access_request" ("person_id");
CREATE INDEX "ix_retention_person_id" ON "retention" ("person_id");
CREATE INDEX "ix_record_stamp_created_by" ON "record_stamp" ("created_by");
CREATE INDEX "ix_record_stamp_updated_by" ON "record_stamp" ("updated_by");
CREATE INDEX "ix_audit_event_user_id" ON "audit_event" ("user_id");

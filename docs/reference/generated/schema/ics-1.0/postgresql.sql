CREATE TABLE "person" (
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "forename" varchar(100),
  "surname" varchar(255),
  "sex" text,
  "gender" text,
  "ethnicity" text,
  "religion" varchar(100),
  "birth_date" date,
  "common_child_id" varchar(10),
  "legacy_id" varchar(100),
  "upn_unknown_reason" text,
  "has_ehcp" boolean,
  "expected_birth_date" date,
  "death_date" date,
  "is_mother" boolean,
  "nationality" text,
  "upn" varchar(13),
  "former_upn" varchar(13),
  "uasc_status" text,
  "birth_date_kind" text,
  "has_case_record" boolean,
  CONSTRAINT "pk_person" PRIMARY KEY ("person_id")
);
CREATE TABLE "person_name" (
  "person_name_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "name_type" text NOT NULL,
  "title" varchar(50),
  "forename" varchar(100),
  "middle_names" varchar(200),
  "surname" varchar(255),
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_person_name" PRIMARY KEY ("person_name_id")
);
CREATE TABLE "person_language" (
  "person_language_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "language" text NOT NULL,
  "interpreter_needed" boolean,
  CONSTRAINT "pk_person_language" PRIMARY KEY ("person_language_id")
);
CREATE TABLE "person_contact_point" (
  "contact_point_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "kind" text NOT NULL,
  "value" varchar(320) NOT NULL,
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_person_contact_point" PRIMARY KEY ("contact_point_id")
);
CREATE TABLE "address" (
  "address_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "room" varchar(20),
  "flat" varchar(60),
  "floor" varchar(20),
  "building" varchar(100),
  "house_number" varchar(100),
  "street" varchar(250),
  "locality" varchar(60),
  "town" varchar(100),
  "county" varchar(35),
  "country" varchar(60),
  "uprn" varchar(16),
  "easting" bigint,
  "northing" bigint,
  "address_type" text,
  "full_address" varchar(500),
  "start_date" date,
  "end_date" date,
  "postcode" varchar(8),
  "is_protected" boolean,
  CONSTRAINT "pk_address" PRIMARY KEY ("address_id")
);
CREATE TABLE "disability" (
  "disability_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "disability_code" text NOT NULL,
  CONSTRAINT "pk_disability" PRIMARY KEY ("disability_id")
);
CREATE TABLE "immigration_status" (
  "immigration_status_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "status" text,
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_immigration_status" PRIMARY KEY ("immigration_status_id")
);
CREATE TABLE "linked_identifier" (
  "linked_identifier_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "identifier_type" text NOT NULL,
  "identifier_value" varchar(100) NOT NULL,
  "valid_from" date,
  "valid_to" date,
  CONSTRAINT "pk_linked_identifier" PRIMARY KEY ("linked_identifier_id")
);
CREATE TABLE "relationship" (
  "relationship_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "related_person_id" varchar(100) COLLATE "C" NOT NULL,
  "relationship_type" text NOT NULL,
  "has_parental_responsibility" boolean,
  "is_main_carer" boolean,
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_relationship" PRIMARY KEY ("relationship_id")
);
CREATE TABLE "mother_child" (
  "mother_child_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "child_person_id" varchar(100) COLLATE "C" NOT NULL,
  "child_birth_date" date,
  CONSTRAINT "pk_mother_child" PRIMARY KEY ("mother_child_id")
);
CREATE TABLE "family_member" (
  "family_member_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "family_id" varchar(100) NOT NULL,
  CONSTRAINT "pk_family_member" PRIMARY KEY ("family_member_id")
);
CREATE TABLE "household" (
  "household_id" varchar(100) COLLATE "C" NOT NULL,
  "address_id" varchar(100) COLLATE "C",
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_household" PRIMARY KEY ("household_id")
);
CREATE TABLE "household_member" (
  "household_member_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "household_id" varchar(100) COLLATE "C" NOT NULL,
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_household_member" PRIMARY KEY ("household_member_id")
);
CREATE TABLE "person_merge" (
  "merge_id" varchar(100) COLLATE "C" NOT NULL,
  "surviving_person_id" varchar(100) COLLATE "C" NOT NULL,
  "merged_person_id" varchar(100) NOT NULL,
  "merged_at" timestamp,
  "merged_by" varchar(100) COLLATE "C",
  CONSTRAINT "pk_person_merge" PRIMARY KEY ("merge_id")
);
CREATE TABLE "alert" (
  "alert_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C",
  "address_id" varchar(100) COLLATE "C",
  "alert_type" text NOT NULL,
  "severity" text,
  "detail" text,
  "start_date" date,
  "end_date" date,
  "review_date" date,
  CONSTRAINT "pk_alert" PRIMARY KEY ("alert_id")
);
CREATE TABLE "consent" (
  "consent_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "consent_type" text NOT NULL,
  "given" boolean NOT NULL,
  "given_by" varchar(100) COLLATE "C",
  "date" date,
  "expires" date,
  CONSTRAINT "pk_consent" PRIMARY KEY ("consent_id")
);
CREATE TABLE "voice_of_child" (
  "voice_of_child_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "worries_explained" boolean,
  "story_helped" boolean,
  "agrees_with_worker" boolean,
  "plan_clear" boolean,
  "tablet_helped" boolean,
  CONSTRAINT "pk_voice_of_child" PRIMARY KEY ("voice_of_child_id")
);
CREATE TABLE "contact" (
  "contact_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "contact_date" timestamp NOT NULL,
  "source_code" text,
  "source_description" varchar(255),
  "outcome_comments" text,
  CONSTRAINT "pk_contact" PRIMARY KEY ("contact_id")
);
CREATE TABLE "contact_outcome" (
  "contact_outcome_id" varchar(100) COLLATE "C" NOT NULL,
  "contact_id" varchar(100) COLLATE "C" NOT NULL,
  "outcome" text NOT NULL,
  CONSTRAINT "pk_contact_outcome" PRIMARY KEY ("contact_outcome_id")
);
CREATE TABLE "early_help_episode" (
  "early_help_episode_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "start_date" date NOT NULL,
  "end_date" date,
  "reason" text,
  "end_reason" text,
  "organisation" varchar(200),
  "worker_id" varchar(100) COLLATE "C",
  CONSTRAINT "pk_early_help_episode" PRIMARY KEY ("early_help_episode_id")
);
CREATE TABLE "cin_episode" (
  "referral_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "referral_date" date NOT NULL,
  "primary_need" text,
  "referral_source" text,
  "referral_source_description" varchar(255),
  "outcome_comments" text,
  "referral_nfa" boolean,
  "closure_reason" text,
  "closure_date" date,
  "team_id" varchar(100) COLLATE "C",
  "worker_id" varchar(100) COLLATE "C",
  "initial_cpc_date" date,
  CONSTRAINT "pk_cin_episode" PRIMARY KEY ("referral_id")
);
CREATE TABLE "referral_outcome" (
  "referral_outcome_id" varchar(100) COLLATE "C" NOT NULL,
  "referral_id" varchar(100) COLLATE "C" NOT NULL,
  "outcome" text NOT NULL,
  CONSTRAINT "pk_referral_outcome" PRIMARY KEY ("referral_outcome_id")
);
CREATE TABLE "assessment" (
  "assessment_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "referral_id" varchar(100) COLLATE "C",
  "start_date" date NOT NULL,
  "child_seen" boolean,
  "authorised_date" date,
  "outcome_comments" text,
  "outcome_nfa" boolean,
  "team_id" varchar(100) COLLATE "C",
  "worker_id" varchar(100) COLLATE "C",
  "internal_review_date" date,
  CONSTRAINT "pk_assessment" PRIMARY KEY ("assessment_id")
);
CREATE TABLE "assessment_outcome" (
  "assessment_outcome_id" varchar(100) COLLATE "C" NOT NULL,
  "assessment_id" varchar(100) COLLATE "C" NOT NULL,
  "outcome" text NOT NULL,
  CONSTRAINT "pk_assessment_outcome" PRIMARY KEY ("assessment_outcome_id")
);
CREATE TABLE "assessment_factor" (
  "assessment_factor_id" varchar(100) COLLATE "C" NOT NULL,
  "assessment_id" varchar(100) COLLATE "C" NOT NULL,
  "factor_code" text NOT NULL,
  CONSTRAINT "pk_assessment_factor" PRIMARY KEY ("assessment_factor_id")
);
CREATE TABLE "assessment_dimension" (
  "assessment_dimension_id" varchar(100) COLLATE "C" NOT NULL,
  "assessment_id" varchar(100) COLLATE "C" NOT NULL,
  "domain" text NOT NULL,
  "narrative" text,
  CONSTRAINT "pk_assessment_dimension" PRIMARY KEY ("assessment_dimension_id")
);
CREATE TABLE "cin_plan" (
  "cin_plan_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "referral_id" varchar(100) COLLATE "C",
  "start_date" date NOT NULL,
  "end_date" date,
  "team_id" varchar(100) COLLATE "C",
  "worker_id" varchar(100) COLLATE "C",
  CONSTRAINT "pk_cin_plan" PRIMARY KEY ("cin_plan_id")
);
CREATE TABLE "cin_visit" (
  "cin_visit_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "visit_date" timestamp NOT NULL,
  "seen" boolean,
  "seen_alone" boolean,
  "bedroom_seen" boolean,
  "worker_id" varchar(100) COLLATE "C",
  "case_note_id" varchar(100) COLLATE "C",
  CONSTRAINT "pk_cin_visit" PRIMARY KEY ("cin_visit_id")
);
CREATE TABLE "private_fostering" (
  "private_fostering_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "notified_date" date,
  "arrangement_start_date" date,
  "arrangement_end_date" date,
  "carer_person_id" varchar(100) COLLATE "C",
  "category" text,
  "disqualified_or_refused" boolean,
  CONSTRAINT "pk_private_fostering" PRIMARY KEY ("private_fostering_id")
);
CREATE TABLE "strategy_discussion" (
  "strategy_discussion_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "referral_id" varchar(100) COLLATE "C",
  "held_at" timestamp NOT NULL,
  "decision" text,
  "enquiry_type" text,
  CONSTRAINT "pk_strategy_discussion" PRIMARY KEY ("strategy_discussion_id")
);
CREATE TABLE "s47_enquiry" (
  "s47_enquiry_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "referral_id" varchar(100) COLLATE "C",
  "start_date" date NOT NULL,
  "end_date" date,
  "nfa" boolean,
  "outcome_comments" text,
  "worker_id" varchar(100) COLLATE "C",
  "team_id" varchar(100) COLLATE "C",
  CONSTRAINT "pk_s47_enquiry" PRIMARY KEY ("s47_enquiry_id")
);
CREATE TABLE "s47_outcome" (
  "s47_outcome_id" varchar(100) COLLATE "C" NOT NULL,
  "s47_enquiry_id" varchar(100) COLLATE "C" NOT NULL,
  "outcome" text NOT NULL,
  CONSTRAINT "pk_s47_outcome" PRIMARY KEY ("s47_outcome_id")
);
CREATE TABLE "initial_cp_conference" (
  "icpc_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "meeting_id" varchar(100) COLLATE "C",
  "s47_enquiry_id" varchar(100) COLLATE "C",
  "cp_plan_id" varchar(100) COLLATE "C",
  "referral_id" varchar(100) COLLATE "C",
  "transfer_in" boolean,
  "target_date" date,
  "conference_date" date,
  "outcome_cp_plan" boolean,
  "outcome_comments" text,
  "team_id" varchar(100) COLLATE "C",
  "worker_id" varchar(100) COLLATE "C",
  CONSTRAINT "pk_initial_cp_conference" PRIMARY KEY ("icpc_id")
);
CREATE TABLE "icpc_outcome" (
  "icpc_outcome_id" varchar(100) COLLATE "C" NOT NULL,
  "icpc_id" varchar(100) COLLATE "C" NOT NULL,
  "outcome" text NOT NULL,
  CONSTRAINT "pk_icpc_outcome" PRIMARY KEY ("icpc_outcome_id")
);
CREATE TABLE "cp_plan" (
  "cp_plan_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "referral_id" varchar(100) COLLATE "C",
  "icpc_id" varchar(100) COLLATE "C",
  "start_date" date NOT NULL,
  "end_date" date,
  "initial_category" text NOT NULL,
  "other_la_plan" boolean,
  "latest_category" text,
  "previous_plan_count" bigint,
  CONSTRAINT "pk_cp_plan" PRIMARY KEY ("cp_plan_id")
);
CREATE TABLE "cp_visit" (
  "cp_visit_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "cp_plan_id" varchar(100) COLLATE "C",
  "visit_date" timestamp NOT NULL,
  "seen" boolean,
  "seen_alone" boolean,
  "bedroom_seen" boolean,
  "worker_id" varchar(100) COLLATE "C",
  "case_note_id" varchar(100) COLLATE "C",
  CONSTRAINT "pk_cp_visit" PRIMARY KEY ("cp_visit_id")
);
CREATE TABLE "cp_review" (
  "cp_review_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "cp_plan_id" varchar(100) COLLATE "C",
  "due_date" date,
  "review_date" date,
  "meeting_id" varchar(100) COLLATE "C",
  "continue_plan" boolean,
  "quorate" boolean,
  "participation" text,
  CONSTRAINT "pk_cp_review" PRIMARY KEY ("cp_review_id")
);
CREATE TABLE "period_of_care" (
  "period_of_care_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "start_date" date NOT NULL,
  "end_date" date,
  CONSTRAINT "pk_period_of_care" PRIMARY KEY ("period_of_care_id")
);
CREATE TABLE "cla_episode" (
  "cla_episode_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "start_date" date NOT NULL,
  "start_reason" text NOT NULL,
  "primary_need" text NOT NULL,
  "end_date" date,
  "end_reason" text,
  "period_of_care_id" varchar(100) COLLATE "C",
  "referral_id" varchar(100) COLLATE "C",
  "placement_id" varchar(100) COLLATE "C",
  "entered_care_date" date,
  "last_iro_contact_date" date,
  CONSTRAINT "pk_cla_episode" PRIMARY KEY ("cla_episode_id")
);
CREATE TABLE "cla_placement" (
  "placement_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "start_date" date NOT NULL,
  "placement_type" text NOT NULL,
  "provider_urn" varchar(8),
  "distance_miles" numeric(19,4),
  "period_of_care_id" varchar(100) COLLATE "C",
  "provider_type" text,
  "postcode" varchar(8),
  "is_confidential" boolean,
  "end_date" date,
  "change_reason" text,
  "carer_household_id" varchar(100) COLLATE "C",
  "placement_la" text,
  "placement_location" text,
  CONSTRAINT "pk_cla_placement" PRIMARY KEY ("placement_id")
);
CREATE TABLE "legal_status" (
  "legal_status_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "legal_status" text NOT NULL,
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_legal_status" PRIMARY KEY ("legal_status_id")
);
CREATE TABLE "cla_review" (
  "cla_review_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "period_of_care_id" varchar(100) COLLATE "C",
  "due_date" date,
  "review_date" date,
  "cancelled" boolean,
  "participation" text,
  CONSTRAINT "pk_cla_review" PRIMARY KEY ("cla_review_id")
);
CREATE TABLE "cla_visit" (
  "cla_visit_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "period_of_care_id" varchar(100) COLLATE "C",
  "visit_date" timestamp NOT NULL,
  "seen" boolean,
  "seen_alone" boolean,
  "worker_id" varchar(100) COLLATE "C",
  "case_note_id" varchar(100) COLLATE "C",
  CONSTRAINT "pk_cla_visit" PRIMARY KEY ("cla_visit_id")
);
CREATE TABLE "cla_care_plan" (
  "care_plan_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_cla_care_plan" PRIMARY KEY ("care_plan_id")
);
CREATE TABLE "permanence_option" (
  "permanence_option_id" varchar(100) COLLATE "C" NOT NULL,
  "care_plan_id" varchar(100) COLLATE "C" NOT NULL,
  "option" text NOT NULL,
  CONSTRAINT "pk_permanence_option" PRIMARY KEY ("permanence_option_id")
);
CREATE TABLE "cla_health_check" (
  "health_check_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "check_type" text NOT NULL,
  "check_date" date,
  "status" text,
  CONSTRAINT "pk_cla_health_check" PRIMARY KEY ("health_check_id")
);
CREATE TABLE "cla_immunisation" (
  "immunisation_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "up_to_date" boolean,
  "status_date" date,
  CONSTRAINT "pk_cla_immunisation" PRIMARY KEY ("immunisation_id")
);
CREATE TABLE "cla_substance_misuse" (
  "substance_misuse_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "date_identified" date,
  "substance" text,
  "intervention_received" boolean,
  "intervention_offered" boolean,
  CONSTRAINT "pk_cla_substance_misuse" PRIMARY KEY ("substance_misuse_id")
);
CREATE TABLE "cla_conviction" (
  "conviction_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "offence_date" date,
  "offence" varchar(1000),
  CONSTRAINT "pk_cla_conviction" PRIMARY KEY ("conviction_id")
);
CREATE TABLE "cla_previous_permanence" (
  "previous_permanence_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "order_date" text,
  "option" text,
  "arranging_la" text,
  CONSTRAINT "pk_cla_previous_permanence" PRIMARY KEY ("previous_permanence_id")
);
CREATE TABLE "sdq_score" (
  "sdq_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "completed_date" date,
  "no_score_reason" text,
  "score" bigint,
  CONSTRAINT "pk_sdq_score" PRIMARY KEY ("sdq_id")
);
CREATE TABLE "missing_episode" (
  "missing_episode_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "start_date" timestamp NOT NULL,
  "episode_type" text NOT NULL,
  "end_date" timestamp,
  "return_interview_offered" text,
  "return_interview_accepted" text,
  CONSTRAINT "pk_missing_episode" PRIMARY KEY ("missing_episode_id")
);
CREATE TABLE "dolo" (
  "dolo_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "start_date" date NOT NULL,
  "end_date" date,
  CONSTRAINT "pk_dolo" PRIMARY KEY ("dolo_id")
);
CREATE TABLE "care_leaver" (
  "care_leaver_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "eligibility" text,
  "in_touch" text,
  "latest_contact_date" date,
  "accommodation" text,
  "accommodation_suitable" text,
  "activity" text,
  "pathway_plan_review_date" date,
  "personal_adviser_id" varchar(100) COLLATE "C",
  "team_id" varchar(100) COLLATE "C",
  "worker_id" varchar(100) COLLATE "C",
  CONSTRAINT "pk_care_leaver" PRIMARY KEY ("care_leaver_id")
);
CREATE TABLE "permanence" (
  "permanence_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "period_of_care_id" varchar(100) COLLATE "C",
  "adoption_decision_date" date,
  "ffa_decision_date" date,
  "placement_order_date" date,
  "placed_for_adoption_date" date,
  "matched_date" date,
  "adopted_by_carer" boolean,
  "placed_ffa_date" date,
  "decision_reversed_date" date,
  "placed_with_foster_carer_date" date,
  "sibling_group" text,
  "siblings_together" bigint,
  "siblings_apart" bigint,
  "provider_urn" varchar(48),
  "decision_reversed_reason" text,
  "order_date" date,
  "order_type" text,
  "worker_id" varchar(100) COLLATE "C",
  "adopter_sex" text,
  "adopter_legal_status" text,
  "adopter_count" bigint,
  CONSTRAINT "pk_permanence" PRIMARY KEY ("permanence_id")
);
CREATE TABLE "prospective_adopter" (
  "adopter_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C",
  "family_id" varchar(100),
  "sex" text,
  "ethnicity" text,
  "disability" boolean,
  "fostering_for_adoption" boolean,
  "enquiry_date" date,
  "stage1_start_date" date,
  "stage1_end_date" date,
  "stage2_start_date" date,
  "stage2_end_date" date,
  "application_date" date,
  "approval_date" date,
  "matched_date" date,
  "placed_date" date,
  "children_placed" bigint,
  "order_date" date,
  "left_date" date,
  "left_reason" text,
  CONSTRAINT "pk_prospective_adopter" PRIMARY KEY ("adopter_id")
);
CREATE TABLE "case_note" (
  "case_note_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "note_type" text NOT NULL,
  "event_at" timestamp NOT NULL,
  "recorded_at" timestamp,
  "author_id" varchar(100) COLLATE "C",
  "title" varchar(255),
  "body" text,
  "body_format" text,
  "is_confidential" boolean,
  "is_significant_event" boolean,
  "finalised_at" timestamp,
  "supersedes_id" varchar(100) COLLATE "C",
  CONSTRAINT "pk_case_note" PRIMARY KEY ("case_note_id")
);
CREATE TABLE "chronology_event" (
  "chronology_event_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "event_date" text NOT NULL,
  "category" text,
  "summary" text NOT NULL,
  "impact" text,
  "source_entity" varchar(48),
  "source_id" varchar(100),
  CONSTRAINT "pk_chronology_event" PRIMARY KEY ("chronology_event_id")
);
CREATE TABLE "document" (
  "document_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "document_type" text,
  "title" varchar(255),
  "file_name" varchar(255) NOT NULL,
  "media_type" varchar(100),
  "byte_length" bigint,
  "sha256" varchar(64),
  "stored_path" varchar(1024),
  "created_at" timestamp,
  "created_by" varchar(100) COLLATE "C",
  "is_restricted" boolean,
  CONSTRAINT "pk_document" PRIMARY KEY ("document_id")
);
CREATE TABLE "document_link" (
  "document_link_id" varchar(100) COLLATE "C" NOT NULL,
  "document_id" varchar(100) COLLATE "C" NOT NULL,
  "linked_entity" varchar(48) NOT NULL,
  "linked_id" varchar(100) NOT NULL,
  CONSTRAINT "pk_document_link" PRIMARY KEY ("document_link_id")
);
CREATE TABLE "form_instance" (
  "form_instance_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "form_type" text NOT NULL,
  "form_version" varchar(20),
  "status" text NOT NULL,
  "started_at" timestamp,
  "completed_at" timestamp,
  "authorised_at" timestamp,
  "author_id" varchar(100) COLLATE "C",
  "authoriser_id" varchar(100) COLLATE "C",
  "parent_entity" varchar(48),
  "parent_id" varchar(100),
  CONSTRAINT "pk_form_instance" PRIMARY KEY ("form_instance_id")
);
CREATE TABLE "form_answer" (
  "form_answer_id" varchar(100) COLLATE "C" NOT NULL,
  "form_instance_id" varchar(100) COLLATE "C" NOT NULL,
  "question_ref" varchar(100) NOT NULL,
  "section_ref" varchar(100),
  "sequence" bigint,
  "answer_text" text,
  "answer_code" varchar(48),
  CONSTRAINT "pk_form_answer" PRIMARY KEY ("form_answer_id")
);
CREATE TABLE "supervision" (
  "supervision_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "supervisor_id" varchar(100) COLLATE "C",
  "worker_id" varchar(100) COLLATE "C",
  "held_at" timestamp NOT NULL,
  "decision" text,
  CONSTRAINT "pk_supervision" PRIMARY KEY ("supervision_id")
);
CREATE TABLE "meeting" (
  "meeting_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "meeting_type" text NOT NULL,
  "scheduled_at" timestamp,
  "held_at" timestamp,
  "chair_id" varchar(100) COLLATE "C",
  "cancelled" boolean,
  CONSTRAINT "pk_meeting" PRIMARY KEY ("meeting_id")
);
CREATE TABLE "meeting_attendee" (
  "meeting_attendee_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C",
  "meeting_id" varchar(100) COLLATE "C" NOT NULL,
  "professional_id" varchar(100) COLLATE "C",
  "agency" varchar(200),
  "attended" text NOT NULL,
  CONSTRAINT "pk_meeting_attendee" PRIMARY KEY ("meeting_attendee_id")
);
CREATE TABLE "plan_action" (
  "plan_action_id" varchar(100) COLLATE "C" NOT NULL,
  "plan_entity" varchar(48) NOT NULL,
  "plan_id" varchar(100) NOT NULL,
  "need" text,
  "action" text NOT NULL,
  "owner" varchar(255),
  "due_date" date,
  "completed_date" date,
  CONSTRAINT "pk_plan_action" PRIMARY KEY ("plan_action_id")
);
CREATE TABLE "task" (
  "task_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "task_type" text NOT NULL,
  "entity" varchar(48),
  "entity_id" varchar(100),
  "status" text NOT NULL,
  "assigned_to" varchar(100) COLLATE "C",
  "assigned_team" varchar(100) COLLATE "C",
  "created_at" timestamp,
  "due_at" timestamp,
  "completed_at" timestamp,
  CONSTRAINT "pk_task" PRIMARY KEY ("task_id")
);
CREATE TABLE "workflow_step" (
  "workflow_step_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "step_type" text NOT NULL,
  "previous_step_id" varchar(100) COLLATE "C",
  "status" text NOT NULL,
  "started_at" timestamp,
  "finished_at" timestamp,
  "outcome" text,
  CONSTRAINT "pk_workflow_step" PRIMARY KEY ("workflow_step_id")
);
CREATE TABLE "authorisation" (
  "authorisation_id" varchar(100) COLLATE "C" NOT NULL,
  "entity" varchar(48) NOT NULL,
  "entity_id" varchar(100) NOT NULL,
  "requested_by" varchar(100) COLLATE "C",
  "decided_by" varchar(100) COLLATE "C",
  "decision" text,
  "decided_at" timestamp,
  "comment" text,
  CONSTRAINT "pk_authorisation" PRIMARY KEY ("authorisation_id")
);
CREATE TABLE "professional" (
  "professional_id" varchar(100) COLLATE "C" NOT NULL,
  "staff_id" varchar(100),
  "name" varchar(300),
  "swe_number" varchar(20),
  "job_title" varchar(500),
  "caseload" bigint,
  "department_name" varchar(100),
  "fte" numeric(19,4),
  "is_agency" boolean,
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_professional" PRIMARY KEY ("professional_id")
);
CREATE TABLE "team" (
  "team_id" varchar(100) COLLATE "C" NOT NULL,
  "name" varchar(255),
  "parent_team_id" varchar(100) COLLATE "C",
  "parent_team_name" varchar(255),
  CONSTRAINT "pk_team" PRIMARY KEY ("team_id")
);
CREATE TABLE "involvement" (
  "involvement_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "professional_id" varchar(100) COLLATE "C",
  "role" text NOT NULL,
  "team_id" varchar(100) COLLATE "C",
  "start_date" date NOT NULL,
  "end_date" date,
  "change_reason" text,
  "referral_id" varchar(100) COLLATE "C",
  CONSTRAINT "pk_involvement" PRIMARY KEY ("involvement_id")
);
CREATE TABLE "allocation" (
  "allocation_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "worker_id" varchar(100) COLLATE "C",
  "team_id" varchar(100) COLLATE "C",
  "allocation_type" text NOT NULL,
  "start_date" timestamp NOT NULL,
  "end_date" timestamp,
  CONSTRAINT "pk_allocation" PRIMARY KEY ("allocation_id")
);
CREATE TABLE "user_account" (
  "user_id" varchar(100) COLLATE "C" NOT NULL,
  "login" varchar(100) NOT NULL,
  "display_name" varchar(300),
  "professional_id" varchar(100) COLLATE "C",
  "email" varchar(320),
  "active_from" date,
  "active_to" date,
  CONSTRAINT "pk_user_account" PRIMARY KEY ("user_id")
);
CREATE TABLE "team_membership" (
  "team_membership_id" varchar(100) COLLATE "C" NOT NULL,
  "user_id" varchar(100) COLLATE "C" NOT NULL,
  "team_id" varchar(100) COLLATE "C" NOT NULL,
  "role" text,
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_team_membership" PRIMARY KEY ("team_membership_id")
);
CREATE TABLE "case_transfer" (
  "case_transfer_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "from_la" text,
  "to_la" text,
  "transfer_date" date NOT NULL,
  CONSTRAINT "pk_case_transfer" PRIMARY KEY ("case_transfer_id")
);
CREATE TABLE "provider" (
  "provider_id" varchar(100) COLLATE "C" NOT NULL,
  "urn" varchar(8),
  "name" varchar(255) NOT NULL,
  "provider_type" text,
  "la_code" text,
  "postcode" varchar(8),
  "registered_from" date,
  "deregistered_on" date,
  CONSTRAINT "pk_provider" PRIMARY KEY ("provider_id")
);
CREATE TABLE "carer_household" (
  "carer_household_id" varchar(100) COLLATE "C" NOT NULL,
  "provider_id" varchar(100) COLLATE "C",
  "carer_type" text NOT NULL,
  "address_id" varchar(100) COLLATE "C",
  "approved_date" date,
  "approval_ended_date" date,
  CONSTRAINT "pk_carer_household" PRIMARY KEY ("carer_household_id")
);
CREATE TABLE "carer" (
  "carer_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "carer_household_id" varchar(100) COLLATE "C" NOT NULL,
  "role" text,
  CONSTRAINT "pk_carer" PRIMARY KEY ("carer_id")
);
CREATE TABLE "carer_approval" (
  "carer_approval_id" varchar(100) COLLATE "C" NOT NULL,
  "carer_household_id" varchar(100) COLLATE "C" NOT NULL,
  "category" text NOT NULL,
  "max_children" bigint,
  "min_age" bigint,
  "max_age" bigint,
  "start_date" date NOT NULL,
  "end_date" date,
  "last_review_date" date,
  CONSTRAINT "pk_carer_approval" PRIMARY KEY ("carer_approval_id")
);
CREATE TABLE "allegation" (
  "allegation_id" varchar(100) COLLATE "C" NOT NULL,
  "subject_person_id" varchar(100) COLLATE "C" NOT NULL,
  "child_person_id" varchar(100) COLLATE "C",
  "reported_date" date NOT NULL,
  "outcome" text,
  CONSTRAINT "pk_allegation" PRIMARY KEY ("allegation_id")
);
CREATE TABLE "service_provision" (
  "service_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "service_type" text NOT NULL,
  "provider_id" varchar(100) COLLATE "C",
  "start_date" date NOT NULL,
  "end_date" date,
  "units" numeric(19,4),
  "unit_cost" numeric(19,4),
  CONSTRAINT "pk_service_provision" PRIMARY KEY ("service_id")
);
CREATE TABLE "payment" (
  "payment_id" varchar(100) COLLATE "C" NOT NULL,
  "service_id" varchar(100) COLLATE "C" NOT NULL,
  "payee_id" varchar(100) NOT NULL,
  "period_start" date NOT NULL,
  "period_end" date NOT NULL,
  "amount" numeric(19,4) NOT NULL,
  CONSTRAINT "pk_payment" PRIMARY KEY ("payment_id")
);
CREATE TABLE "s251_finance" (
  "s251_id" varchar(100) COLLATE "C" NOT NULL,
  "placement_id" varchar(100) COLLATE "C",
  "placeholder_1" varchar(255),
  "placeholder_2" varchar(255),
  "placeholder_3" varchar(255),
  "placeholder_4" varchar(255),
  CONSTRAINT "pk_s251_finance" PRIMARY KEY ("s251_id")
);
CREATE TABLE "pre_proceedings" (
  "pre_proceedings_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "plo_family_id" varchar(100),
  "decision_date" date,
  "initial_meeting_date" date,
  "outcome" text,
  "outcome_date" date,
  "cp_plans_in_referral" bigint,
  "legal_gateway_outcome" text,
  "previous_pre_proceedings" bigint,
  "previous_care_proceedings" bigint,
  "letter_sent_date" date,
  "issue_letter_date" date,
  "review_meetings" bigint,
  "parents_represented_pre" text,
  "parents_represented_at_issue" text,
  "court_reference" varchar(48),
  "hearings" bigint,
  "short_notice" text,
  "short_notice_reason" text,
  "initial_plan_approved" text,
  "initial_care_plan" text,
  "final_plan_approved" text,
  "final_care_plan" text,
  "fgdm_offered" boolean,
  "fgdm_held" boolean,
  "court_application_date" date,
  CONSTRAINT "pk_pre_proceedings" PRIMARY KEY ("pre_proceedings_id")
);
CREATE TABLE "court_case" (
  "court_case_id" varchar(100) COLLATE "C" NOT NULL,
  "court_reference" varchar(48),
  "court" varchar(200),
  "case_type" text,
  "issued_date" date,
  "concluded_date" date,
  CONSTRAINT "pk_court_case" PRIMARY KEY ("court_case_id")
);
CREATE TABLE "court_hearing" (
  "hearing_id" varchar(100) COLLATE "C" NOT NULL,
  "court_case_id" varchar(100) COLLATE "C" NOT NULL,
  "hearing_type" text,
  "hearing_at" timestamp,
  "outcome" text,
  CONSTRAINT "pk_court_hearing" PRIMARY KEY ("hearing_id")
);
CREATE TABLE "court_order" (
  "order_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "court_case_id" varchar(100) COLLATE "C",
  "order_type" text NOT NULL,
  "made_date" date,
  "expiry_date" date,
  "discharged_date" date,
  CONSTRAINT "pk_court_order" PRIMARY KEY ("order_id")
);
CREATE TABLE "education_record" (
  "education_record_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "establishment_urn" varchar(6),
  "start_date" date,
  "end_date" date,
  "year_group" varchar(4),
  "pep_review_date" date,
  CONSTRAINT "pk_education_record" PRIMARY KEY ("education_record_id")
);
CREATE TABLE "health_contact" (
  "health_contact_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "kind" text NOT NULL,
  "organisation" varchar(255),
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_health_contact" PRIMARY KEY ("health_contact_id")
);
CREATE TABLE "send_record" (
  "send_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "upn" varchar(13),
  "uln" varchar(10),
  "upn_unknown_reason" text,
  CONSTRAINT "pk_send_record" PRIMARY KEY ("send_id")
);
CREATE TABLE "ehcp_request" (
  "ehcp_request_id" varchar(100) COLLATE "C" NOT NULL,
  "send_id" varchar(100) COLLATE "C" NOT NULL,
  "received_date" date,
  "outcome_date" date,
  "outcome" text,
  CONSTRAINT "pk_ehcp_request" PRIMARY KEY ("ehcp_request_id")
);
CREATE TABLE "ehcp_assessment" (
  "ehcp_assessment_id" varchar(100) COLLATE "C" NOT NULL,
  "ehcp_request_id" varchar(100) COLLATE "C" NOT NULL,
  "outcome_date" date,
  "outcome" text,
  "exceptions_apply" text,
  CONSTRAINT "pk_ehcp_assessment" PRIMARY KEY ("ehcp_assessment_id")
);
CREATE TABLE "ehcp_named_plan" (
  "named_plan_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "ehcp_assessment_id" varchar(100) COLLATE "C",
  "start_date" date,
  "end_date" date,
  "end_reason" text,
  CONSTRAINT "pk_ehcp_named_plan" PRIMARY KEY ("named_plan_id")
);
CREATE TABLE "ehcp_active_plan" (
  "active_plan_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "ehcp_request_id" varchar(100) COLLATE "C",
  "last_review_date" date,
  CONSTRAINT "pk_ehcp_active_plan" PRIMARY KEY ("active_plan_id")
);
CREATE TABLE "sen_need" (
  "sen_need_id" varchar(100) COLLATE "C" NOT NULL,
  "active_plan_id" varchar(100) COLLATE "C" NOT NULL,
  "need_type" text NOT NULL,
  "need_rank" bigint,
  CONSTRAINT "pk_sen_need" PRIMARY KEY ("sen_need_id")
);
CREATE TABLE "access_restriction" (
  "restriction_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "restriction_type" text NOT NULL,
  "allowed_user_id" varchar(100) COLLATE "C",
  "allowed_team_id" varchar(100) COLLATE "C",
  "start_date" date,
  "end_date" date,
  CONSTRAINT "pk_access_restriction" PRIMARY KEY ("restriction_id")
);
CREATE TABLE "subject_access_request" (
  "sar_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "received_date" date NOT NULL,
  "closed_date" date,
  CONSTRAINT "pk_subject_access_request" PRIMARY KEY ("sar_id")
);
CREATE TABLE "retention" (
  "retention_id" varchar(100) COLLATE "C" NOT NULL,
  "person_id" varchar(100) COLLATE "C" NOT NULL,
  "rule" text NOT NULL,
  "destroy_after" date,
  "legal_hold" boolean,
  CONSTRAINT "pk_retention" PRIMARY KEY ("retention_id")
);
CREATE TABLE "record_stamp" (
  "entity" varchar(48) COLLATE "C" NOT NULL,
  "entity_id" varchar(100) COLLATE "C" NOT NULL,
  "created_by" varchar(100) COLLATE "C",
  "created_at" timestamp,
  "updated_by" varchar(100) COLLATE "C",
  "updated_at" timestamp,
  "source_system" varchar(48) NOT NULL,
  "source_key" varchar(200) NOT NULL,
  CONSTRAINT "pk_record_stamp" PRIMARY KEY ("entity", "entity_id")
);
CREATE TABLE "audit_event" (
  "audit_event_id" varchar(100) COLLATE "C" NOT NULL,
  "entity" varchar(48) NOT NULL,
  "entity_id" varchar(100) NOT NULL,
  "action" text NOT NULL,
  "user_id" varchar(100) COLLATE "C",
  "at" timestamp NOT NULL,
  "field" varchar(100),
  "old_value" text,
  "new_value" text,
  CONSTRAINT "pk_audit_event" PRIMARY KEY ("audit_event_id")
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
ALTER TABLE "person_name" ADD CONSTRAINT "fk_person_name_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "person_language" ADD CONSTRAINT "fk_person_language_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "person_contact_point" ADD CONSTRAINT "fk_person_contact_point_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "address" ADD CONSTRAINT "fk_address_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "disability" ADD CONSTRAINT "fk_disability_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "immigration_status" ADD CONSTRAINT "fk_immigration_status_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "linked_identifier" ADD CONSTRAINT "fk_linked_identifier_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "relationship" ADD CONSTRAINT "fk_relationship_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "relationship" ADD CONSTRAINT "fk_relationship_related_person_id" FOREIGN KEY ("related_person_id") REFERENCES "person" ("person_id");
ALTER TABLE "mother_child" ADD CONSTRAINT "fk_mother_child_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "mother_child" ADD CONSTRAINT "fk_mother_child_child_person_id" FOREIGN KEY ("child_person_id") REFERENCES "person" ("person_id");
ALTER TABLE "family_member" ADD CONSTRAINT "fk_family_member_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "household" ADD CONSTRAINT "fk_household_address_id" FOREIGN KEY ("address_id") REFERENCES "address" ("address_id");
ALTER TABLE "household_member" ADD CONSTRAINT "fk_household_member_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "household_member" ADD CONSTRAINT "fk_household_member_household_id" FOREIGN KEY ("household_id") REFERENCES "household" ("household_id");
ALTER TABLE "person_merge" ADD CONSTRAINT "fk_person_merge_surviving_person_id" FOREIGN KEY ("surviving_person_id") REFERENCES "person" ("person_id");
ALTER TABLE "person_merge" ADD CONSTRAINT "fk_person_merge_merged_by" FOREIGN KEY ("merged_by") REFERENCES "user_account" ("user_id");
ALTER TABLE "alert" ADD CONSTRAINT "fk_alert_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "alert" ADD CONSTRAINT "fk_alert_address_id" FOREIGN KEY ("address_id") REFERENCES "address" ("address_id");
ALTER TABLE "consent" ADD CONSTRAINT "fk_consent_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "consent" ADD CONSTRAINT "fk_consent_given_by" FOREIGN KEY ("given_by") REFERENCES "person" ("person_id");
ALTER TABLE "voice_of_child" ADD CONSTRAINT "fk_voice_of_child_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "contact" ADD CONSTRAINT "fk_contact_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "contact_outcome" ADD CONSTRAINT "fk_contact_outcome_contact_id" FOREIGN KEY ("contact_id") REFERENCES "contact" ("contact_id");
ALTER TABLE "early_help_episode" ADD CONSTRAINT "fk_early_help_episode_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "early_help_episode" ADD CONSTRAINT "fk_early_help_episode_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "cin_episode" ADD CONSTRAINT "fk_cin_episode_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cin_episode" ADD CONSTRAINT "fk_cin_episode_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id");
ALTER TABLE "cin_episode" ADD CONSTRAINT "fk_cin_episode_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "referral_outcome" ADD CONSTRAINT "fk_referral_outcome_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id");
ALTER TABLE "assessment" ADD CONSTRAINT "fk_assessment_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "assessment" ADD CONSTRAINT "fk_assessment_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id");
ALTER TABLE "assessment" ADD CONSTRAINT "fk_assessment_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id");
ALTER TABLE "assessment" ADD CONSTRAINT "fk_assessment_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "assessment_outcome" ADD CONSTRAINT "fk_assessment_outcome_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("assessment_id");
ALTER TABLE "assessment_factor" ADD CONSTRAINT "fk_assessment_factor_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("assessment_id");
ALTER TABLE "assessment_dimension" ADD CONSTRAINT "fk_assessment_dimension_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessment" ("assessment_id");
ALTER TABLE "cin_plan" ADD CONSTRAINT "fk_cin_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cin_plan" ADD CONSTRAINT "fk_cin_plan_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id");
ALTER TABLE "cin_plan" ADD CONSTRAINT "fk_cin_plan_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id");
ALTER TABLE "cin_plan" ADD CONSTRAINT "fk_cin_plan_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "cin_visit" ADD CONSTRAINT "fk_cin_visit_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cin_visit" ADD CONSTRAINT "fk_cin_visit_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "cin_visit" ADD CONSTRAINT "fk_cin_visit_case_note_id" FOREIGN KEY ("case_note_id") REFERENCES "case_note" ("case_note_id");
ALTER TABLE "private_fostering" ADD CONSTRAINT "fk_private_fostering_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "private_fostering" ADD CONSTRAINT "fk_private_fostering_carer_person_id" FOREIGN KEY ("carer_person_id") REFERENCES "person" ("person_id");
ALTER TABLE "strategy_discussion" ADD CONSTRAINT "fk_strategy_discussion_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "strategy_discussion" ADD CONSTRAINT "fk_strategy_discussion_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id");
ALTER TABLE "s47_enquiry" ADD CONSTRAINT "fk_s47_enquiry_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "s47_enquiry" ADD CONSTRAINT "fk_s47_enquiry_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id");
ALTER TABLE "s47_enquiry" ADD CONSTRAINT "fk_s47_enquiry_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "s47_enquiry" ADD CONSTRAINT "fk_s47_enquiry_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id");
ALTER TABLE "s47_outcome" ADD CONSTRAINT "fk_s47_outcome_s47_enquiry_id" FOREIGN KEY ("s47_enquiry_id") REFERENCES "s47_enquiry" ("s47_enquiry_id");
ALTER TABLE "initial_cp_conference" ADD CONSTRAINT "fk_initial_cp_conference_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "initial_cp_conference" ADD CONSTRAINT "fk_initial_cp_conference_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("meeting_id");
ALTER TABLE "initial_cp_conference" ADD CONSTRAINT "fk_initial_cp_conference_s47_enquiry_id" FOREIGN KEY ("s47_enquiry_id") REFERENCES "s47_enquiry" ("s47_enquiry_id");
ALTER TABLE "initial_cp_conference" ADD CONSTRAINT "fk_initial_cp_conference_cp_plan_id" FOREIGN KEY ("cp_plan_id") REFERENCES "cp_plan" ("cp_plan_id");
ALTER TABLE "initial_cp_conference" ADD CONSTRAINT "fk_initial_cp_conference_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id");
ALTER TABLE "initial_cp_conference" ADD CONSTRAINT "fk_initial_cp_conference_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id");
ALTER TABLE "initial_cp_conference" ADD CONSTRAINT "fk_initial_cp_conference_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "icpc_outcome" ADD CONSTRAINT "fk_icpc_outcome_icpc_id" FOREIGN KEY ("icpc_id") REFERENCES "initial_cp_conference" ("icpc_id");
ALTER TABLE "cp_plan" ADD CONSTRAINT "fk_cp_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cp_plan" ADD CONSTRAINT "fk_cp_plan_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id");
ALTER TABLE "cp_plan" ADD CONSTRAINT "fk_cp_plan_icpc_id" FOREIGN KEY ("icpc_id") REFERENCES "initial_cp_conference" ("icpc_id");
ALTER TABLE "cp_visit" ADD CONSTRAINT "fk_cp_visit_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cp_visit" ADD CONSTRAINT "fk_cp_visit_cp_plan_id" FOREIGN KEY ("cp_plan_id") REFERENCES "cp_plan" ("cp_plan_id");
ALTER TABLE "cp_visit" ADD CONSTRAINT "fk_cp_visit_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "cp_visit" ADD CONSTRAINT "fk_cp_visit_case_note_id" FOREIGN KEY ("case_note_id") REFERENCES "case_note" ("case_note_id");
ALTER TABLE "cp_review" ADD CONSTRAINT "fk_cp_review_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cp_review" ADD CONSTRAINT "fk_cp_review_cp_plan_id" FOREIGN KEY ("cp_plan_id") REFERENCES "cp_plan" ("cp_plan_id");
ALTER TABLE "cp_review" ADD CONSTRAINT "fk_cp_review_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("meeting_id");
ALTER TABLE "period_of_care" ADD CONSTRAINT "fk_period_of_care_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cla_episode" ADD CONSTRAINT "fk_cla_episode_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cla_episode" ADD CONSTRAINT "fk_cla_episode_period_of_care_id" FOREIGN KEY ("period_of_care_id") REFERENCES "period_of_care" ("period_of_care_id");
ALTER TABLE "cla_episode" ADD CONSTRAINT "fk_cla_episode_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id");
ALTER TABLE "cla_episode" ADD CONSTRAINT "fk_cla_episode_placement_id" FOREIGN KEY ("placement_id") REFERENCES "cla_placement" ("placement_id");
ALTER TABLE "cla_placement" ADD CONSTRAINT "fk_cla_placement_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cla_placement" ADD CONSTRAINT "fk_cla_placement_period_of_care_id" FOREIGN KEY ("period_of_care_id") REFERENCES "period_of_care" ("period_of_care_id");
ALTER TABLE "cla_placement" ADD CONSTRAINT "fk_cla_placement_carer_household_id" FOREIGN KEY ("carer_household_id") REFERENCES "carer_household" ("carer_household_id");
ALTER TABLE "legal_status" ADD CONSTRAINT "fk_legal_status_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cla_review" ADD CONSTRAINT "fk_cla_review_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cla_review" ADD CONSTRAINT "fk_cla_review_period_of_care_id" FOREIGN KEY ("period_of_care_id") REFERENCES "period_of_care" ("period_of_care_id");
ALTER TABLE "cla_visit" ADD CONSTRAINT "fk_cla_visit_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cla_visit" ADD CONSTRAINT "fk_cla_visit_period_of_care_id" FOREIGN KEY ("period_of_care_id") REFERENCES "period_of_care" ("period_of_care_id");
ALTER TABLE "cla_visit" ADD CONSTRAINT "fk_cla_visit_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "cla_visit" ADD CONSTRAINT "fk_cla_visit_case_note_id" FOREIGN KEY ("case_note_id") REFERENCES "case_note" ("case_note_id");
ALTER TABLE "cla_care_plan" ADD CONSTRAINT "fk_cla_care_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "permanence_option" ADD CONSTRAINT "fk_permanence_option_care_plan_id" FOREIGN KEY ("care_plan_id") REFERENCES "cla_care_plan" ("care_plan_id");
ALTER TABLE "cla_health_check" ADD CONSTRAINT "fk_cla_health_check_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cla_immunisation" ADD CONSTRAINT "fk_cla_immunisation_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cla_substance_misuse" ADD CONSTRAINT "fk_cla_substance_misuse_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cla_conviction" ADD CONSTRAINT "fk_cla_conviction_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "cla_previous_permanence" ADD CONSTRAINT "fk_cla_previous_permanence_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "sdq_score" ADD CONSTRAINT "fk_sdq_score_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "missing_episode" ADD CONSTRAINT "fk_missing_episode_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "dolo" ADD CONSTRAINT "fk_dolo_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "care_leaver" ADD CONSTRAINT "fk_care_leaver_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "care_leaver" ADD CONSTRAINT "fk_care_leaver_personal_adviser_id" FOREIGN KEY ("personal_adviser_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "care_leaver" ADD CONSTRAINT "fk_care_leaver_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id");
ALTER TABLE "care_leaver" ADD CONSTRAINT "fk_care_leaver_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "permanence" ADD CONSTRAINT "fk_permanence_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "permanence" ADD CONSTRAINT "fk_permanence_period_of_care_id" FOREIGN KEY ("period_of_care_id") REFERENCES "period_of_care" ("period_of_care_id");
ALTER TABLE "permanence" ADD CONSTRAINT "fk_permanence_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "prospective_adopter" ADD CONSTRAINT "fk_prospective_adopter_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "case_note" ADD CONSTRAINT "fk_case_note_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "case_note" ADD CONSTRAINT "fk_case_note_author_id" FOREIGN KEY ("author_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "case_note" ADD CONSTRAINT "fk_case_note_supersedes_id" FOREIGN KEY ("supersedes_id") REFERENCES "case_note" ("case_note_id");
ALTER TABLE "chronology_event" ADD CONSTRAINT "fk_chronology_event_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "document" ADD CONSTRAINT "fk_document_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "document" ADD CONSTRAINT "fk_document_created_by" FOREIGN KEY ("created_by") REFERENCES "user_account" ("user_id");
ALTER TABLE "document_link" ADD CONSTRAINT "fk_document_link_document_id" FOREIGN KEY ("document_id") REFERENCES "document" ("document_id");
ALTER TABLE "form_instance" ADD CONSTRAINT "fk_form_instance_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "form_instance" ADD CONSTRAINT "fk_form_instance_author_id" FOREIGN KEY ("author_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "form_instance" ADD CONSTRAINT "fk_form_instance_authoriser_id" FOREIGN KEY ("authoriser_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "form_answer" ADD CONSTRAINT "fk_form_answer_form_instance_id" FOREIGN KEY ("form_instance_id") REFERENCES "form_instance" ("form_instance_id");
ALTER TABLE "supervision" ADD CONSTRAINT "fk_supervision_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "supervision" ADD CONSTRAINT "fk_supervision_supervisor_id" FOREIGN KEY ("supervisor_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "supervision" ADD CONSTRAINT "fk_supervision_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "meeting" ADD CONSTRAINT "fk_meeting_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "meeting" ADD CONSTRAINT "fk_meeting_chair_id" FOREIGN KEY ("chair_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "fk_meeting_attendee_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "fk_meeting_attendee_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meeting" ("meeting_id");
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "fk_meeting_attendee_professional_id" FOREIGN KEY ("professional_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "task" ADD CONSTRAINT "fk_task_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "task" ADD CONSTRAINT "fk_task_assigned_to" FOREIGN KEY ("assigned_to") REFERENCES "user_account" ("user_id");
ALTER TABLE "task" ADD CONSTRAINT "fk_task_assigned_team" FOREIGN KEY ("assigned_team") REFERENCES "team" ("team_id");
ALTER TABLE "workflow_step" ADD CONSTRAINT "fk_workflow_step_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "workflow_step" ADD CONSTRAINT "fk_workflow_step_previous_step_id" FOREIGN KEY ("previous_step_id") REFERENCES "workflow_step" ("workflow_step_id");
ALTER TABLE "authorisation" ADD CONSTRAINT "fk_authorisation_requested_by" FOREIGN KEY ("requested_by") REFERENCES "user_account" ("user_id");
ALTER TABLE "authorisation" ADD CONSTRAINT "fk_authorisation_decided_by" FOREIGN KEY ("decided_by") REFERENCES "user_account" ("user_id");
ALTER TABLE "team" ADD CONSTRAINT "fk_team_parent_team_id" FOREIGN KEY ("parent_team_id") REFERENCES "team" ("team_id");
ALTER TABLE "involvement" ADD CONSTRAINT "fk_involvement_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "involvement" ADD CONSTRAINT "fk_involvement_professional_id" FOREIGN KEY ("professional_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "involvement" ADD CONSTRAINT "fk_involvement_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id");
ALTER TABLE "involvement" ADD CONSTRAINT "fk_involvement_referral_id" FOREIGN KEY ("referral_id") REFERENCES "cin_episode" ("referral_id");
ALTER TABLE "allocation" ADD CONSTRAINT "fk_allocation_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "allocation" ADD CONSTRAINT "fk_allocation_worker_id" FOREIGN KEY ("worker_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "allocation" ADD CONSTRAINT "fk_allocation_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id");
ALTER TABLE "user_account" ADD CONSTRAINT "fk_user_account_professional_id" FOREIGN KEY ("professional_id") REFERENCES "professional" ("professional_id");
ALTER TABLE "team_membership" ADD CONSTRAINT "fk_team_membership_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("user_id");
ALTER TABLE "team_membership" ADD CONSTRAINT "fk_team_membership_team_id" FOREIGN KEY ("team_id") REFERENCES "team" ("team_id");
ALTER TABLE "case_transfer" ADD CONSTRAINT "fk_case_transfer_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "carer_household" ADD CONSTRAINT "fk_carer_household_provider_id" FOREIGN KEY ("provider_id") REFERENCES "provider" ("provider_id");
ALTER TABLE "carer_household" ADD CONSTRAINT "fk_carer_household_address_id" FOREIGN KEY ("address_id") REFERENCES "address" ("address_id");
ALTER TABLE "carer" ADD CONSTRAINT "fk_carer_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "carer" ADD CONSTRAINT "fk_carer_carer_household_id" FOREIGN KEY ("carer_household_id") REFERENCES "carer_household" ("carer_household_id");
ALTER TABLE "carer_approval" ADD CONSTRAINT "fk_carer_approval_carer_household_id" FOREIGN KEY ("carer_household_id") REFERENCES "carer_household" ("carer_household_id");
ALTER TABLE "allegation" ADD CONSTRAINT "fk_allegation_subject_person_id" FOREIGN KEY ("subject_person_id") REFERENCES "person" ("person_id");
ALTER TABLE "allegation" ADD CONSTRAINT "fk_allegation_child_person_id" FOREIGN KEY ("child_person_id") REFERENCES "person" ("person_id");
ALTER TABLE "service_provision" ADD CONSTRAINT "fk_service_provision_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "service_provision" ADD CONSTRAINT "fk_service_provision_provider_id" FOREIGN KEY ("provider_id") REFERENCES "provider" ("provider_id");
ALTER TABLE "payment" ADD CONSTRAINT "fk_payment_service_id" FOREIGN KEY ("service_id") REFERENCES "service_provision" ("service_id");
ALTER TABLE "s251_finance" ADD CONSTRAINT "fk_s251_finance_placement_id" FOREIGN KEY ("placement_id") REFERENCES "cla_placement" ("placement_id");
ALTER TABLE "pre_proceedings" ADD CONSTRAINT "fk_pre_proceedings_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "court_hearing" ADD CONSTRAINT "fk_court_hearing_court_case_id" FOREIGN KEY ("court_case_id") REFERENCES "court_case" ("court_case_id");
ALTER TABLE "court_order" ADD CONSTRAINT "fk_court_order_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "court_order" ADD CONSTRAINT "fk_court_order_court_case_id" FOREIGN KEY ("court_case_id") REFERENCES "court_case" ("court_case_id");
ALTER TABLE "education_record" ADD CONSTRAINT "fk_education_record_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "health_contact" ADD CONSTRAINT "fk_health_contact_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "send_record" ADD CONSTRAINT "fk_send_record_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "ehcp_request" ADD CONSTRAINT "fk_ehcp_request_send_id" FOREIGN KEY ("send_id") REFERENCES "send_record" ("send_id");
ALTER TABLE "ehcp_assessment" ADD CONSTRAINT "fk_ehcp_assessment_ehcp_request_id" FOREIGN KEY ("ehcp_request_id") REFERENCES "ehcp_request" ("ehcp_request_id");
ALTER TABLE "ehcp_named_plan" ADD CONSTRAINT "fk_ehcp_named_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "ehcp_named_plan" ADD CONSTRAINT "fk_ehcp_named_plan_ehcp_assessment_id" FOREIGN KEY ("ehcp_assessment_id") REFERENCES "ehcp_assessment" ("ehcp_assessment_id");
ALTER TABLE "ehcp_active_plan" ADD CONSTRAINT "fk_ehcp_active_plan_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "ehcp_active_plan" ADD CONSTRAINT "fk_ehcp_active_plan_ehcp_request_id" FOREIGN KEY ("ehcp_request_id") REFERENCES "ehcp_request" ("ehcp_request_id");
ALTER TABLE "sen_need" ADD CONSTRAINT "fk_sen_need_active_plan_id" FOREIGN KEY ("active_plan_id") REFERENCES "ehcp_active_plan" ("active_plan_id");
ALTER TABLE "access_restriction" ADD CONSTRAINT "fk_access_restriction_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "access_restriction" ADD CONSTRAINT "fk_access_restriction_allowed_user_id" FOREIGN KEY ("allowed_user_id") REFERENCES "user_account" ("user_id");
ALTER TABLE "access_restriction" ADD CONSTRAINT "fk_access_restriction_allowed_team_id" FOREIGN KEY ("allowed_team_id") REFERENCES "team" ("team_id");
ALTER TABLE "subject_access_request" ADD CONSTRAINT "fk_subject_access_request_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "retention" ADD CONSTRAINT "fk_retention_person_id" FOREIGN KEY ("person_id") REFERENCES "person" ("person_id");
ALTER TABLE "record_stamp" ADD CONSTRAINT "fk_record_stamp_created_by" FOREIGN KEY ("created_by") REFERENCES "user_account" ("user_id");
ALTER TABLE "record_stamp" ADD CONSTRAINT "fk_record_stamp_updated_by" FOREIGN KEY ("updated_by") REFERENCES "user_account" ("user_id");
ALTER TABLE "audit_event" ADD CONSTRAINT "fk_audit_event_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("user_id");

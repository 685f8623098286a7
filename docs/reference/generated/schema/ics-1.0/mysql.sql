SET foreign_key_checks = 0;
CREATE TABLE `person` (
  `person_id` varchar(100) NOT NULL,
  `forename` varchar(100),
  `surname` varchar(255),
  `sex` varchar(255),
  `gender` varchar(255),
  `ethnicity` varchar(255),
  `religion` varchar(100),
  `birth_date` date,
  `common_child_id` varchar(10),
  `legacy_id` varchar(100),
  `upn_unknown_reason` varchar(255),
  `has_ehcp` tinyint(1),
  `expected_birth_date` date,
  `death_date` date,
  `is_mother` tinyint(1),
  `nationality` varchar(255),
  `upn` varchar(13),
  `former_upn` varchar(13),
  `uasc_status` varchar(255),
  `birth_date_kind` varchar(255),
  `has_case_record` tinyint(1),
  CONSTRAINT `pk_person` PRIMARY KEY (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `person_name` (
  `person_name_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `name_type` varchar(255) NOT NULL,
  `title` varchar(50),
  `forename` varchar(100),
  `middle_names` varchar(200),
  `surname` varchar(255),
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_person_name` PRIMARY KEY (`person_name_id`),
  KEY `ix_person_name_person_id` (`person_id`),
  CONSTRAINT `fk_person_name_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `person_language` (
  `person_language_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `language` varchar(255) NOT NULL,
  `interpreter_needed` tinyint(1),
  CONSTRAINT `pk_person_language` PRIMARY KEY (`person_language_id`),
  KEY `ix_person_language_person_id` (`person_id`),
  CONSTRAINT `fk_person_language_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `person_contact_point` (
  `contact_point_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `kind` varchar(255) NOT NULL,
  `value` varchar(320) NOT NULL,
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_person_contact_point` PRIMARY KEY (`contact_point_id`),
  KEY `ix_person_contact_point_person_id` (`person_id`),
  CONSTRAINT `fk_person_contact_point_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `address` (
  `address_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `room` varchar(20),
  `flat` varchar(60),
  `floor` varchar(20),
  `building` varchar(100),
  `house_number` varchar(100),
  `street` varchar(250),
  `locality` varchar(60),
  `town` varchar(100),
  `county` varchar(35),
  `country` varchar(60),
  `uprn` varchar(16),
  `easting` bigint,
  `northing` bigint,
  `address_type` varchar(255),
  `full_address` varchar(500),
  `start_date` date,
  `end_date` date,
  `postcode` varchar(8),
  `is_protected` tinyint(1),
  CONSTRAINT `pk_address` PRIMARY KEY (`address_id`),
  KEY `ix_address_person_id` (`person_id`),
  CONSTRAINT `fk_address_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `disability` (
  `disability_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `disability_code` varchar(255) NOT NULL,
  CONSTRAINT `pk_disability` PRIMARY KEY (`disability_id`),
  KEY `ix_disability_person_id` (`person_id`),
  CONSTRAINT `fk_disability_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `immigration_status` (
  `immigration_status_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `status` varchar(255),
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_immigration_status` PRIMARY KEY (`immigration_status_id`),
  KEY `ix_immigration_status_person_id` (`person_id`),
  CONSTRAINT `fk_immigration_status_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `linked_identifier` (
  `linked_identifier_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `identifier_type` varchar(255) NOT NULL,
  `identifier_value` varchar(100) NOT NULL,
  `valid_from` date,
  `valid_to` date,
  CONSTRAINT `pk_linked_identifier` PRIMARY KEY (`linked_identifier_id`),
  KEY `ix_linked_identifier_person_id` (`person_id`),
  CONSTRAINT `fk_linked_identifier_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `relationship` (
  `relationship_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `related_person_id` varchar(100) NOT NULL,
  `relationship_type` varchar(255) NOT NULL,
  `has_parental_responsibility` tinyint(1),
  `is_main_carer` tinyint(1),
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_relationship` PRIMARY KEY (`relationship_id`),
  KEY `ix_relationship_person_id` (`person_id`),
  KEY `ix_relationship_related_person_id` (`related_person_id`),
  CONSTRAINT `fk_relationship_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_relationship_related_person_id` FOREIGN KEY (`related_person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `mother_child` (
  `mother_child_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `child_person_id` varchar(100) NOT NULL,
  `child_birth_date` date,
  CONSTRAINT `pk_mother_child` PRIMARY KEY (`mother_child_id`),
  KEY `ix_mother_child_person_id` (`person_id`),
  KEY `ix_mother_child_child_person_id` (`child_person_id`),
  CONSTRAINT `fk_mother_child_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_mother_child_child_person_id` FOREIGN KEY (`child_person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `family_member` (
  `family_member_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `family_id` varchar(100) NOT NULL,
  CONSTRAINT `pk_family_member` PRIMARY KEY (`family_member_id`),
  KEY `ix_family_member_person_id` (`person_id`),
  CONSTRAINT `fk_family_member_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `household` (
  `household_id` varchar(100) NOT NULL,
  `address_id` varchar(100),
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_household` PRIMARY KEY (`household_id`),
  KEY `ix_household_address_id` (`address_id`),
  CONSTRAINT `fk_household_address_id` FOREIGN KEY (`address_id`) REFERENCES `address` (`address_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `household_member` (
  `household_member_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `household_id` varchar(100) NOT NULL,
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_household_member` PRIMARY KEY (`household_member_id`),
  KEY `ix_household_member_person_id` (`person_id`),
  KEY `ix_household_member_household_id` (`household_id`),
  CONSTRAINT `fk_household_member_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_household_member_household_id` FOREIGN KEY (`household_id`) REFERENCES `household` (`household_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `person_merge` (
  `merge_id` varchar(100) NOT NULL,
  `surviving_person_id` varchar(100) NOT NULL,
  `merged_person_id` varchar(100) NOT NULL,
  `merged_at` datetime,
  `merged_by` varchar(100),
  CONSTRAINT `pk_person_merge` PRIMARY KEY (`merge_id`),
  KEY `ix_person_merge_surviving_person_id` (`surviving_person_id`),
  KEY `ix_person_merge_merged_by` (`merged_by`),
  CONSTRAINT `fk_person_merge_surviving_person_id` FOREIGN KEY (`surviving_person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_person_merge_merged_by` FOREIGN KEY (`merged_by`) REFERENCES `user_account` (`user_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `alert` (
  `alert_id` varchar(100) NOT NULL,
  `person_id` varchar(100),
  `address_id` varchar(100),
  `alert_type` varchar(255) NOT NULL,
  `severity` varchar(255),
  `detail` longtext,
  `start_date` date,
  `end_date` date,
  `review_date` date,
  CONSTRAINT `pk_alert` PRIMARY KEY (`alert_id`),
  KEY `ix_alert_person_id` (`person_id`),
  KEY `ix_alert_address_id` (`address_id`),
  CONSTRAINT `fk_alert_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_alert_address_id` FOREIGN KEY (`address_id`) REFERENCES `address` (`address_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `consent` (
  `consent_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `consent_type` varchar(255) NOT NULL,
  `given` tinyint(1) NOT NULL,
  `given_by` varchar(100),
  `date` date,
  `expires` date,
  CONSTRAINT `pk_consent` PRIMARY KEY (`consent_id`),
  KEY `ix_consent_person_id` (`person_id`),
  KEY `ix_consent_given_by` (`given_by`),
  CONSTRAINT `fk_consent_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_consent_given_by` FOREIGN KEY (`given_by`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `voice_of_child` (
  `voice_of_child_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `worries_explained` tinyint(1),
  `story_helped` tinyint(1),
  `agrees_with_worker` tinyint(1),
  `plan_clear` tinyint(1),
  `tablet_helped` tinyint(1),
  CONSTRAINT `pk_voice_of_child` PRIMARY KEY (`voice_of_child_id`),
  KEY `ix_voice_of_child_person_id` (`person_id`),
  CONSTRAINT `fk_voice_of_child_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `contact` (
  `contact_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `contact_date` datetime NOT NULL,
  `source_code` varchar(255),
  `source_description` varchar(255),
  `outcome_comments` longtext,
  CONSTRAINT `pk_contact` PRIMARY KEY (`contact_id`),
  KEY `ix_contact_person_id` (`person_id`),
  CONSTRAINT `fk_contact_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `contact_outcome` (
  `contact_outcome_id` varchar(100) NOT NULL,
  `contact_id` varchar(100) NOT NULL,
  `outcome` varchar(255) NOT NULL,
  CONSTRAINT `pk_contact_outcome` PRIMARY KEY (`contact_outcome_id`),
  KEY `ix_contact_outcome_contact_id` (`contact_id`),
  CONSTRAINT `fk_contact_outcome_contact_id` FOREIGN KEY (`contact_id`) REFERENCES `contact` (`contact_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `early_help_episode` (
  `early_help_episode_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `start_date` date NOT NULL,
  `end_date` date,
  `reason` varchar(255),
  `end_reason` varchar(255),
  `organisation` varchar(200),
  `worker_id` varchar(100),
  CONSTRAINT `pk_early_help_episode` PRIMARY KEY (`early_help_episode_id`),
  KEY `ix_early_help_episode_person_id` (`person_id`),
  KEY `ix_early_help_episode_worker_id` (`worker_id`),
  CONSTRAINT `fk_early_help_episode_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_early_help_episode_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cin_episode` (
  `referral_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `referral_date` date NOT NULL,
  `primary_need` varchar(255),
  `referral_source` varchar(255),
  `referral_source_description` varchar(255),
  `outcome_comments` longtext,
  `referral_nfa` tinyint(1),
  `closure_reason` varchar(255),
  `closure_date` date,
  `team_id` varchar(100),
  `worker_id` varchar(100),
  `initial_cpc_date` date,
  CONSTRAINT `pk_cin_episode` PRIMARY KEY (`referral_id`),
  KEY `ix_cin_episode_person_id` (`person_id`),
  KEY `ix_cin_episode_team_id` (`team_id`),
  KEY `ix_cin_episode_worker_id` (`worker_id`),
  CONSTRAINT `fk_cin_episode_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_cin_episode_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`team_id`),
  CONSTRAINT `fk_cin_episode_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `referral_outcome` (
  `referral_outcome_id` varchar(100) NOT NULL,
  `referral_id` varchar(100) NOT NULL,
  `outcome` varchar(255) NOT NULL,
  CONSTRAINT `pk_referral_outcome` PRIMARY KEY (`referral_outcome_id`),
  KEY `ix_referral_outcome_referral_id` (`referral_id`),
  CONSTRAINT `fk_referral_outcome_referral_id` FOREIGN KEY (`referral_id`) REFERENCES `cin_episode` (`referral_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `assessment` (
  `assessment_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `referral_id` varchar(100),
  `start_date` date NOT NULL,
  `child_seen` tinyint(1),
  `authorised_date` date,
  `outcome_comments` longtext,
  `outcome_nfa` tinyint(1),
  `team_id` varchar(100),
  `worker_id` varchar(100),
  `internal_review_date` date,
  CONSTRAINT `pk_assessment` PRIMARY KEY (`assessment_id`),
  KEY `ix_assessment_person_id` (`person_id`),
  KEY `ix_assessment_referral_id` (`referral_id`),
  KEY `ix_assessment_team_id` (`team_id`),
  KEY `ix_assessment_worker_id` (`worker_id`),
  CONSTRAINT `fk_assessment_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_assessment_referral_id` FOREIGN KEY (`referral_id`) REFERENCES `cin_episode` (`referral_id`),
  CONSTRAINT `fk_assessment_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`team_id`),
  CONSTRAINT `fk_assessment_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `assessment_outcome` (
  `assessment_outcome_id` varchar(100) NOT NULL,
  `assessment_id` varchar(100) NOT NULL,
  `outcome` varchar(255) NOT NULL,
  CONSTRAINT `pk_assessment_outcome` PRIMARY KEY (`assessment_outcome_id`),
  KEY `ix_assessment_outcome_assessment_id` (`assessment_id`),
  CONSTRAINT `fk_assessment_outcome_assessment_id` FOREIGN KEY (`assessment_id`) REFERENCES `assessment` (`assessment_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `assessment_factor` (
  `assessment_factor_id` varchar(100) NOT NULL,
  `assessment_id` varchar(100) NOT NULL,
  `factor_code` varchar(255) NOT NULL,
  CONSTRAINT `pk_assessment_factor` PRIMARY KEY (`assessment_factor_id`),
  KEY `ix_assessment_factor_assessment_id` (`assessment_id`),
  CONSTRAINT `fk_assessment_factor_assessment_id` FOREIGN KEY (`assessment_id`) REFERENCES `assessment` (`assessment_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `assessment_dimension` (
  `assessment_dimension_id` varchar(100) NOT NULL,
  `assessment_id` varchar(100) NOT NULL,
  `domain` varchar(255) NOT NULL,
  `narrative` longtext,
  CONSTRAINT `pk_assessment_dimension` PRIMARY KEY (`assessment_dimension_id`),
  KEY `ix_assessment_dimension_assessment_id` (`assessment_id`),
  CONSTRAINT `fk_assessment_dimension_assessment_id` FOREIGN KEY (`assessment_id`) REFERENCES `assessment` (`assessment_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cin_plan` (
  `cin_plan_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `referral_id` varchar(100),
  `start_date` date NOT NULL,
  `end_date` date,
  `team_id` varchar(100),
  `worker_id` varchar(100),
  CONSTRAINT `pk_cin_plan` PRIMARY KEY (`cin_plan_id`),
  KEY `ix_cin_plan_person_id` (`person_id`),
  KEY `ix_cin_plan_referral_id` (`referral_id`),
  KEY `ix_cin_plan_team_id` (`team_id`),
  KEY `ix_cin_plan_worker_id` (`worker_id`),
  CONSTRAINT `fk_cin_plan_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_cin_plan_referral_id` FOREIGN KEY (`referral_id`) REFERENCES `cin_episode` (`referral_id`),
  CONSTRAINT `fk_cin_plan_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`team_id`),
  CONSTRAINT `fk_cin_plan_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cin_visit` (
  `cin_visit_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `visit_date` datetime NOT NULL,
  `seen` tinyint(1),
  `seen_alone` tinyint(1),
  `bedroom_seen` tinyint(1),
  `worker_id` varchar(100),
  `case_note_id` varchar(100),
  CONSTRAINT `pk_cin_visit` PRIMARY KEY (`cin_visit_id`),
  KEY `ix_cin_visit_person_id` (`person_id`),
  KEY `ix_cin_visit_worker_id` (`worker_id`),
  KEY `ix_cin_visit_case_note_id` (`case_note_id`),
  CONSTRAINT `fk_cin_visit_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_cin_visit_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`),
  CONSTRAINT `fk_cin_visit_case_note_id` FOREIGN KEY (`case_note_id`) REFERENCES `case_note` (`case_note_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `private_fostering` (
  `private_fostering_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `notified_date` date,
  `arrangement_start_date` date,
  `arrangement_end_date` date,
  `carer_person_id` varchar(100),
  `category` varchar(255),
  `disqualified_or_refused` tinyint(1),
  CONSTRAINT `pk_private_fostering` PRIMARY KEY (`private_fostering_id`),
  KEY `ix_private_fostering_person_id` (`person_id`),
  KEY `ix_private_fostering_carer_person_id` (`carer_person_id`),
  CONSTRAINT `fk_private_fostering_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_private_fostering_carer_person_id` FOREIGN KEY (`carer_person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `strategy_discussion` (
  `strategy_discussion_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `referral_id` varchar(100),
  `held_at` datetime NOT NULL,
  `decision` varchar(255),
  `enquiry_type` varchar(255),
  CONSTRAINT `pk_strategy_discussion` PRIMARY KEY (`strategy_discussion_id`),
  KEY `ix_strategy_discussion_person_id` (`person_id`),
  KEY `ix_strategy_discussion_referral_id` (`referral_id`),
  CONSTRAINT `fk_strategy_discussion_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_strategy_discussion_referral_id` FOREIGN KEY (`referral_id`) REFERENCES `cin_episode` (`referral_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `s47_enquiry` (
  `s47_enquiry_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `referral_id` varchar(100),
  `start_date` date NOT NULL,
  `end_date` date,
  `nfa` tinyint(1),
  `outcome_comments` longtext,
  `worker_id` varchar(100),
  `team_id` varchar(100),
  CONSTRAINT `pk_s47_enquiry` PRIMARY KEY (`s47_enquiry_id`),
  KEY `ix_s47_enquiry_person_id` (`person_id`),
  KEY `ix_s47_enquiry_referral_id` (`referral_id`),
  KEY `ix_s47_enquiry_worker_id` (`worker_id`),
  KEY `ix_s47_enquiry_team_id` (`team_id`),
  CONSTRAINT `fk_s47_enquiry_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_s47_enquiry_referral_id` FOREIGN KEY (`referral_id`) REFERENCES `cin_episode` (`referral_id`),
  CONSTRAINT `fk_s47_enquiry_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`),
  CONSTRAINT `fk_s47_enquiry_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`team_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `s47_outcome` (
  `s47_outcome_id` varchar(100) NOT NULL,
  `s47_enquiry_id` varchar(100) NOT NULL,
  `outcome` varchar(255) NOT NULL,
  CONSTRAINT `pk_s47_outcome` PRIMARY KEY (`s47_outcome_id`),
  KEY `ix_s47_outcome_s47_enquiry_id` (`s47_enquiry_id`),
  CONSTRAINT `fk_s47_outcome_s47_enquiry_id` FOREIGN KEY (`s47_enquiry_id`) REFERENCES `s47_enquiry` (`s47_enquiry_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `initial_cp_conference` (
  `icpc_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `meeting_id` varchar(100),
  `s47_enquiry_id` varchar(100),
  `cp_plan_id` varchar(100),
  `referral_id` varchar(100),
  `transfer_in` tinyint(1),
  `target_date` date,
  `conference_date` date,
  `outcome_cp_plan` tinyint(1),
  `outcome_comments` longtext,
  `team_id` varchar(100),
  `worker_id` varchar(100),
  CONSTRAINT `pk_initial_cp_conference` PRIMARY KEY (`icpc_id`),
  KEY `ix_initial_cp_conference_person_id` (`person_id`),
  KEY `ix_initial_cp_conference_meeting_id` (`meeting_id`),
  KEY `ix_initial_cp_conference_s47_enquiry_id` (`s47_enquiry_id`),
  KEY `ix_initial_cp_conference_cp_plan_id` (`cp_plan_id`),
  KEY `ix_initial_cp_conference_referral_id` (`referral_id`),
  KEY `ix_initial_cp_conference_team_id` (`team_id`),
  KEY `ix_initial_cp_conference_worker_id` (`worker_id`),
  CONSTRAINT `fk_initial_cp_conference_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_initial_cp_conference_meeting_id` FOREIGN KEY (`meeting_id`) REFERENCES `meeting` (`meeting_id`),
  CONSTRAINT `fk_initial_cp_conference_s47_enquiry_id` FOREIGN KEY (`s47_enquiry_id`) REFERENCES `s47_enquiry` (`s47_enquiry_id`),
  CONSTRAINT `fk_initial_cp_conference_cp_plan_id` FOREIGN KEY (`cp_plan_id`) REFERENCES `cp_plan` (`cp_plan_id`),
  CONSTRAINT `fk_initial_cp_conference_referral_id` FOREIGN KEY (`referral_id`) REFERENCES `cin_episode` (`referral_id`),
  CONSTRAINT `fk_initial_cp_conference_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`team_id`),
  CONSTRAINT `fk_initial_cp_conference_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `icpc_outcome` (
  `icpc_outcome_id` varchar(100) NOT NULL,
  `icpc_id` varchar(100) NOT NULL,
  `outcome` varchar(255) NOT NULL,
  CONSTRAINT `pk_icpc_outcome` PRIMARY KEY (`icpc_outcome_id`),
  KEY `ix_icpc_outcome_icpc_id` (`icpc_id`),
  CONSTRAINT `fk_icpc_outcome_icpc_id` FOREIGN KEY (`icpc_id`) REFERENCES `initial_cp_conference` (`icpc_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cp_plan` (
  `cp_plan_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `referral_id` varchar(100),
  `icpc_id` varchar(100),
  `start_date` date NOT NULL,
  `end_date` date,
  `initial_category` varchar(255) NOT NULL,
  `other_la_plan` tinyint(1),
  `latest_category` varchar(255),
  `previous_plan_count` bigint,
  CONSTRAINT `pk_cp_plan` PRIMARY KEY (`cp_plan_id`),
  KEY `ix_cp_plan_person_id` (`person_id`),
  KEY `ix_cp_plan_referral_id` (`referral_id`),
  KEY `ix_cp_plan_icpc_id` (`icpc_id`),
  CONSTRAINT `fk_cp_plan_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_cp_plan_referral_id` FOREIGN KEY (`referral_id`) REFERENCES `cin_episode` (`referral_id`),
  CONSTRAINT `fk_cp_plan_icpc_id` FOREIGN KEY (`icpc_id`) REFERENCES `initial_cp_conference` (`icpc_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cp_visit` (
  `cp_visit_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `cp_plan_id` varchar(100),
  `visit_date` datetime NOT NULL,
  `seen` tinyint(1),
  `seen_alone` tinyint(1),
  `bedroom_seen` tinyint(1),
  `worker_id` varchar(100),
  `case_note_id` varchar(100),
  CONSTRAINT `pk_cp_visit` PRIMARY KEY (`cp_visit_id`),
  KEY `ix_cp_visit_person_id` (`person_id`),
  KEY `ix_cp_visit_cp_plan_id` (`cp_plan_id`),
  KEY `ix_cp_visit_worker_id` (`worker_id`),
  KEY `ix_cp_visit_case_note_id` (`case_note_id`),
  CONSTRAINT `fk_cp_visit_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_cp_visit_cp_plan_id` FOREIGN KEY (`cp_plan_id`) REFERENCES `cp_plan` (`cp_plan_id`),
  CONSTRAINT `fk_cp_visit_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`),
  CONSTRAINT `fk_cp_visit_case_note_id` FOREIGN KEY (`case_note_id`) REFERENCES `case_note` (`case_note_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cp_review` (
  `cp_review_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `cp_plan_id` varchar(100),
  `due_date` date,
  `review_date` date,
  `meeting_id` varchar(100),
  `continue_plan` tinyint(1),
  `quorate` tinyint(1),
  `participation` varchar(255),
  CONSTRAINT `pk_cp_review` PRIMARY KEY (`cp_review_id`),
  KEY `ix_cp_review_person_id` (`person_id`),
  KEY `ix_cp_review_cp_plan_id` (`cp_plan_id`),
  KEY `ix_cp_review_meeting_id` (`meeting_id`),
  CONSTRAINT `fk_cp_review_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_cp_review_cp_plan_id` FOREIGN KEY (`cp_plan_id`) REFERENCES `cp_plan` (`cp_plan_id`),
  CONSTRAINT `fk_cp_review_meeting_id` FOREIGN KEY (`meeting_id`) REFERENCES `meeting` (`meeting_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `period_of_care` (
  `period_of_care_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `start_date` date NOT NULL,
  `end_date` date,
  CONSTRAINT `pk_period_of_care` PRIMARY KEY (`period_of_care_id`),
  KEY `ix_period_of_care_person_id` (`person_id`),
  CONSTRAINT `fk_period_of_care_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cla_episode` (
  `cla_episode_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `start_date` date NOT NULL,
  `start_reason` varchar(255) NOT NULL,
  `primary_need` varchar(255) NOT NULL,
  `end_date` date,
  `end_reason` varchar(255),
  `period_of_care_id` varchar(100),
  `referral_id` varchar(100),
  `placement_id` varchar(100),
  `entered_care_date` date,
  `last_iro_contact_date` date,
  CONSTRAINT `pk_cla_episode` PRIMARY KEY (`cla_episode_id`),
  KEY `ix_cla_episode_person_id` (`person_id`),
  KEY `ix_cla_episode_period_of_care_id` (`period_of_care_id`),
  KEY `ix_cla_episode_referral_id` (`referral_id`),
  KEY `ix_cla_episode_placement_id` (`placement_id`),
  CONSTRAINT `fk_cla_episode_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_cla_episode_period_of_care_id` FOREIGN KEY (`period_of_care_id`) REFERENCES `period_of_care` (`period_of_care_id`),
  CONSTRAINT `fk_cla_episode_referral_id` FOREIGN KEY (`referral_id`) REFERENCES `cin_episode` (`referral_id`),
  CONSTRAINT `fk_cla_episode_placement_id` FOREIGN KEY (`placement_id`) REFERENCES `cla_placement` (`placement_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cla_placement` (
  `placement_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `start_date` date NOT NULL,
  `placement_type` varchar(255) NOT NULL,
  `provider_urn` varchar(8),
  `distance_miles` decimal(19,4),
  `period_of_care_id` varchar(100),
  `provider_type` varchar(255),
  `postcode` varchar(8),
  `is_confidential` tinyint(1),
  `end_date` date,
  `change_reason` varchar(255),
  `carer_household_id` varchar(100),
  `placement_la` varchar(255),
  `placement_location` varchar(255),
  CONSTRAINT `pk_cla_placement` PRIMARY KEY (`placement_id`),
  KEY `ix_cla_placement_person_id` (`person_id`),
  KEY `ix_cla_placement_period_of_care_id` (`period_of_care_id`),
  KEY `ix_cla_placement_carer_household_id` (`carer_household_id`),
  CONSTRAINT `fk_cla_placement_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_cla_placement_period_of_care_id` FOREIGN KEY (`period_of_care_id`) REFERENCES `period_of_care` (`period_of_care_id`),
  CONSTRAINT `fk_cla_placement_carer_household_id` FOREIGN KEY (`carer_household_id`) REFERENCES `carer_household` (`carer_household_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `legal_status` (
  `legal_status_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `legal_status` varchar(255) NOT NULL,
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_legal_status` PRIMARY KEY (`legal_status_id`),
  KEY `ix_legal_status_person_id` (`person_id`),
  CONSTRAINT `fk_legal_status_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cla_review` (
  `cla_review_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `period_of_care_id` varchar(100),
  `due_date` date,
  `review_date` date,
  `cancelled` tinyint(1),
  `participation` varchar(255),
  CONSTRAINT `pk_cla_review` PRIMARY KEY (`cla_review_id`),
  KEY `ix_cla_review_person_id` (`person_id`),
  KEY `ix_cla_review_period_of_care_id` (`period_of_care_id`),
  CONSTRAINT `fk_cla_review_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_cla_review_period_of_care_id` FOREIGN KEY (`period_of_care_id`) REFERENCES `period_of_care` (`period_of_care_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cla_visit` (
  `cla_visit_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `period_of_care_id` varchar(100),
  `visit_date` datetime NOT NULL,
  `seen` tinyint(1),
  `seen_alone` tinyint(1),
  `worker_id` varchar(100),
  `case_note_id` varchar(100),
  CONSTRAINT `pk_cla_visit` PRIMARY KEY (`cla_visit_id`),
  KEY `ix_cla_visit_person_id` (`person_id`),
  KEY `ix_cla_visit_period_of_care_id` (`period_of_care_id`),
  KEY `ix_cla_visit_worker_id` (`worker_id`),
  KEY `ix_cla_visit_case_note_id` (`case_note_id`),
  CONSTRAINT `fk_cla_visit_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_cla_visit_period_of_care_id` FOREIGN KEY (`period_of_care_id`) REFERENCES `period_of_care` (`period_of_care_id`),
  CONSTRAINT `fk_cla_visit_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`),
  CONSTRAINT `fk_cla_visit_case_note_id` FOREIGN KEY (`case_note_id`) REFERENCES `case_note` (`case_note_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cla_care_plan` (
  `care_plan_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_cla_care_plan` PRIMARY KEY (`care_plan_id`),
  KEY `ix_cla_care_plan_person_id` (`person_id`),
  CONSTRAINT `fk_cla_care_plan_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `permanence_option` (
  `permanence_option_id` varchar(100) NOT NULL,
  `care_plan_id` varchar(100) NOT NULL,
  `option` varchar(255) NOT NULL,
  CONSTRAINT `pk_permanence_option` PRIMARY KEY (`permanence_option_id`),
  KEY `ix_permanence_option_care_plan_id` (`care_plan_id`),
  CONSTRAINT `fk_permanence_option_care_plan_id` FOREIGN KEY (`care_plan_id`) REFERENCES `cla_care_plan` (`care_plan_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cla_health_check` (
  `health_check_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `check_type` varchar(255) NOT NULL,
  `check_date` date,
  `status` varchar(255),
  CONSTRAINT `pk_cla_health_check` PRIMARY KEY (`health_check_id`),
  KEY `ix_cla_health_check_person_id` (`person_id`),
  CONSTRAINT `fk_cla_health_check_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cla_immunisation` (
  `immunisation_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `up_to_date` tinyint(1),
  `status_date` date,
  CONSTRAINT `pk_cla_immunisation` PRIMARY KEY (`immunisation_id`),
  KEY `ix_cla_immunisation_person_id` (`person_id`),
  CONSTRAINT `fk_cla_immunisation_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cla_substance_misuse` (
  `substance_misuse_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `date_identified` date,
  `substance` varchar(255),
  `intervention_received` tinyint(1),
  `intervention_offered` tinyint(1),
  CONSTRAINT `pk_cla_substance_misuse` PRIMARY KEY (`substance_misuse_id`),
  KEY `ix_cla_substance_misuse_person_id` (`person_id`),
  CONSTRAINT `fk_cla_substance_misuse_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cla_conviction` (
  `conviction_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `offence_date` date,
  `offence` varchar(1000),
  CONSTRAINT `pk_cla_conviction` PRIMARY KEY (`conviction_id`),
  KEY `ix_cla_conviction_person_id` (`person_id`),
  CONSTRAINT `fk_cla_conviction_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `cla_previous_permanence` (
  `previous_permanence_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `order_date` varchar(10),
  `option` varchar(255),
  `arranging_la` varchar(255),
  CONSTRAINT `pk_cla_previous_permanence` PRIMARY KEY (`previous_permanence_id`),
  KEY `ix_cla_previous_permanence_person_id` (`person_id`),
  CONSTRAINT `fk_cla_previous_permanence_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `sdq_score` (
  `sdq_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `completed_date` date,
  `no_score_reason` varchar(255),
  `score` bigint,
  CONSTRAINT `pk_sdq_score` PRIMARY KEY (`sdq_id`),
  KEY `ix_sdq_score_person_id` (`person_id`),
  CONSTRAINT `fk_sdq_score_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `missing_episode` (
  `missing_episode_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `start_date` datetime NOT NULL,
  `episode_type` varchar(255) NOT NULL,
  `end_date` datetime,
  `return_interview_offered` varchar(255),
  `return_interview_accepted` varchar(255),
  CONSTRAINT `pk_missing_episode` PRIMARY KEY (`missing_episode_id`),
  KEY `ix_missing_episode_person_id` (`person_id`),
  CONSTRAINT `fk_missing_episode_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `dolo` (
  `dolo_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `start_date` date NOT NULL,
  `end_date` date,
  CONSTRAINT `pk_dolo` PRIMARY KEY (`dolo_id`),
  KEY `ix_dolo_person_id` (`person_id`),
  CONSTRAINT `fk_dolo_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `care_leaver` (
  `care_leaver_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `eligibility` varchar(255),
  `in_touch` varchar(255),
  `latest_contact_date` date,
  `accommodation` varchar(255),
  `accommodation_suitable` varchar(255),
  `activity` varchar(255),
  `pathway_plan_review_date` date,
  `personal_adviser_id` varchar(100),
  `team_id` varchar(100),
  `worker_id` varchar(100),
  CONSTRAINT `pk_care_leaver` PRIMARY KEY (`care_leaver_id`),
  KEY `ix_care_leaver_person_id` (`person_id`),
  KEY `ix_care_leaver_personal_adviser_id` (`personal_adviser_id`),
  KEY `ix_care_leaver_team_id` (`team_id`),
  KEY `ix_care_leaver_worker_id` (`worker_id`),
  CONSTRAINT `fk_care_leaver_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_care_leaver_personal_adviser_id` FOREIGN KEY (`personal_adviser_id`) REFERENCES `professional` (`professional_id`),
  CONSTRAINT `fk_care_leaver_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`team_id`),
  CONSTRAINT `fk_care_leaver_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `permanence` (
  `permanence_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `period_of_care_id` varchar(100),
  `adoption_decision_date` date,
  `ffa_decision_date` date,
  `placement_order_date` date,
  `placed_for_adoption_date` date,
  `matched_date` date,
  `adopted_by_carer` tinyint(1),
  `placed_ffa_date` date,
  `decision_reversed_date` date,
  `placed_with_foster_carer_date` date,
  `sibling_group` varchar(255),
  `siblings_together` bigint,
  `siblings_apart` bigint,
  `provider_urn` varchar(48),
  `decision_reversed_reason` varchar(255),
  `order_date` date,
  `order_type` varchar(255),
  `worker_id` varchar(100),
  `adopter_sex` varchar(255),
  `adopter_legal_status` varchar(255),
  `adopter_count` bigint,
  CONSTRAINT `pk_permanence` PRIMARY KEY (`permanence_id`),
  KEY `ix_permanence_person_id` (`person_id`),
  KEY `ix_permanence_period_of_care_id` (`period_of_care_id`),
  KEY `ix_permanence_worker_id` (`worker_id`),
  CONSTRAINT `fk_permanence_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_permanence_period_of_care_id` FOREIGN KEY (`period_of_care_id`) REFERENCES `period_of_care` (`period_of_care_id`),
  CONSTRAINT `fk_permanence_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `prospective_adopter` (
  `adopter_id` varchar(100) NOT NULL,
  `person_id` varchar(100),
  `family_id` varchar(100),
  `sex` varchar(255),
  `ethnicity` varchar(255),
  `disability` tinyint(1),
  `fostering_for_adoption` tinyint(1),
  `enquiry_date` date,
  `stage1_start_date` date,
  `stage1_end_date` date,
  `stage2_start_date` date,
  `stage2_end_date` date,
  `application_date` date,
  `approval_date` date,
  `matched_date` date,
  `placed_date` date,
  `children_placed` bigint,
  `order_date` date,
  `left_date` date,
  `left_reason` varchar(255),
  CONSTRAINT `pk_prospective_adopter` PRIMARY KEY (`adopter_id`),
  KEY `ix_prospective_adopter_person_id` (`person_id`),
  CONSTRAINT `fk_prospective_adopter_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `case_note` (
  `case_note_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `note_type` varchar(255) NOT NULL,
  `event_at` datetime NOT NULL,
  `recorded_at` datetime,
  `author_id` varchar(100),
  `title` varchar(255),
  `body` longtext,
  `body_format` varchar(255),
  `is_confidential` tinyint(1),
  `is_significant_event` tinyint(1),
  `finalised_at` datetime,
  `supersedes_id` varchar(100),
  CONSTRAINT `pk_case_note` PRIMARY KEY (`case_note_id`),
  KEY `ix_case_note_person_id` (`person_id`),
  KEY `ix_case_note_author_id` (`author_id`),
  KEY `ix_case_note_supersedes_id` (`supersedes_id`),
  CONSTRAINT `fk_case_note_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_case_note_author_id` FOREIGN KEY (`author_id`) REFERENCES `professional` (`professional_id`),
  CONSTRAINT `fk_case_note_supersedes_id` FOREIGN KEY (`supersedes_id`) REFERENCES `case_note` (`case_note_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `chronology_event` (
  `chronology_event_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `event_date` varchar(10) NOT NULL,
  `category` varchar(255),
  `summary` longtext NOT NULL,
  `impact` longtext,
  `source_entity` varchar(48),
  `source_id` varchar(100),
  CONSTRAINT `pk_chronology_event` PRIMARY KEY (`chronology_event_id`),
  KEY `ix_chronology_event_person_id` (`person_id`),
  CONSTRAINT `fk_chronology_event_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `document` (
  `document_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `document_type` varchar(255),
  `title` varchar(255),
  `file_name` varchar(255) NOT NULL,
  `media_type` varchar(100),
  `byte_length` bigint,
  `sha256` varchar(64),
  `stored_path` varchar(1024),
  `created_at` datetime,
  `created_by` varchar(100),
  `is_restricted` tinyint(1),
  CONSTRAINT `pk_document` PRIMARY KEY (`document_id`),
  KEY `ix_document_person_id` (`person_id`),
  KEY `ix_document_created_by` (`created_by`),
  CONSTRAINT `fk_document_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_document_created_by` FOREIGN KEY (`created_by`) REFERENCES `user_account` (`user_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `document_link` (
  `document_link_id` varchar(100) NOT NULL,
  `document_id` varchar(100) NOT NULL,
  `linked_entity` varchar(48) NOT NULL,
  `linked_id` varchar(100) NOT NULL,
  CONSTRAINT `pk_document_link` PRIMARY KEY (`document_link_id`),
  KEY `ix_document_link_document_id` (`document_id`),
  CONSTRAINT `fk_document_link_document_id` FOREIGN KEY (`document_id`) REFERENCES `document` (`document_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `form_instance` (
  `form_instance_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `form_type` varchar(255) NOT NULL,
  `form_version` varchar(20),
  `status` varchar(255) NOT NULL,
  `started_at` datetime,
  `completed_at` datetime,
  `authorised_at` datetime,
  `author_id` varchar(100),
  `authoriser_id` varchar(100),
  `parent_entity` varchar(48),
  `parent_id` varchar(100),
  CONSTRAINT `pk_form_instance` PRIMARY KEY (`form_instance_id`),
  KEY `ix_form_instance_person_id` (`person_id`),
  KEY `ix_form_instance_author_id` (`author_id`),
  KEY `ix_form_instance_authoriser_id` (`authoriser_id`),
  CONSTRAINT `fk_form_instance_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_form_instance_author_id` FOREIGN KEY (`author_id`) REFERENCES `professional` (`professional_id`),
  CONSTRAINT `fk_form_instance_authoriser_id` FOREIGN KEY (`authoriser_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `form_answer` (
  `form_answer_id` varchar(100) NOT NULL,
  `form_instance_id` varchar(100) NOT NULL,
  `question_ref` varchar(100) NOT NULL,
  `section_ref` varchar(100),
  `sequence` bigint,
  `answer_text` longtext,
  `answer_code` varchar(48),
  CONSTRAINT `pk_form_answer` PRIMARY KEY (`form_answer_id`),
  KEY `ix_form_answer_form_instance_id` (`form_instance_id`),
  CONSTRAINT `fk_form_answer_form_instance_id` FOREIGN KEY (`form_instance_id`) REFERENCES `form_instance` (`form_instance_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `supervision` (
  `supervision_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `supervisor_id` varchar(100),
  `worker_id` varchar(100),
  `held_at` datetime NOT NULL,
  `decision` longtext,
  CONSTRAINT `pk_supervision` PRIMARY KEY (`supervision_id`),
  KEY `ix_supervision_person_id` (`person_id`),
  KEY `ix_supervision_supervisor_id` (`supervisor_id`),
  KEY `ix_supervision_worker_id` (`worker_id`),
  CONSTRAINT `fk_supervision_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_supervision_supervisor_id` FOREIGN KEY (`supervisor_id`) REFERENCES `professional` (`professional_id`),
  CONSTRAINT `fk_supervision_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `meeting` (
  `meeting_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `meeting_type` varchar(255) NOT NULL,
  `scheduled_at` datetime,
  `held_at` datetime,
  `chair_id` varchar(100),
  `cancelled` tinyint(1),
  CONSTRAINT `pk_meeting` PRIMARY KEY (`meeting_id`),
  KEY `ix_meeting_person_id` (`person_id`),
  KEY `ix_meeting_chair_id` (`chair_id`),
  CONSTRAINT `fk_meeting_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_meeting_chair_id` FOREIGN KEY (`chair_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `meeting_attendee` (
  `meeting_attendee_id` varchar(100) NOT NULL,
  `person_id` varchar(100),
  `meeting_id` varchar(100) NOT NULL,
  `professional_id` varchar(100),
  `agency` varchar(200),
  `attended` varchar(255) NOT NULL,
  CONSTRAINT `pk_meeting_attendee` PRIMARY KEY (`meeting_attendee_id`),
  KEY `ix_meeting_attendee_person_id` (`person_id`),
  KEY `ix_meeting_attendee_meeting_id` (`meeting_id`),
  KEY `ix_meeting_attendee_professional_id` (`professional_id`),
  CONSTRAINT `fk_meeting_attendee_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_meeting_attendee_meeting_id` FOREIGN KEY (`meeting_id`) REFERENCES `meeting` (`meeting_id`),
  CONSTRAINT `fk_meeting_attendee_professional_id` FOREIGN KEY (`professional_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `plan_action` (
  `plan_action_id` varchar(100) NOT NULL,
  `plan_entity` varchar(48) NOT NULL,
  `plan_id` varchar(100) NOT NULL,
  `need` longtext,
  `action` longtext NOT NULL,
  `owner` varchar(255),
  `due_date` date,
  `completed_date` date,
  CONSTRAINT `pk_plan_action` PRIMARY KEY (`plan_action_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `task` (
  `task_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `task_type` varchar(255) NOT NULL,
  `entity` varchar(48),
  `entity_id` varchar(100),
  `status` varchar(255) NOT NULL,
  `assigned_to` varchar(100),
  `assigned_team` varchar(100),
  `created_at` datetime,
  `due_at` datetime,
  `completed_at` datetime,
  CONSTRAINT `pk_task` PRIMARY KEY (`task_id`),
  KEY `ix_task_person_id` (`person_id`),
  KEY `ix_task_assigned_to` (`assigned_to`),
  KEY `ix_task_assigned_team` (`assigned_team`),
  CONSTRAINT `fk_task_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_task_assigned_to` FOREIGN KEY (`assigned_to`) REFERENCES `user_account` (`user_id`),
  CONSTRAINT `fk_task_assigned_team` FOREIGN KEY (`assigned_team`) REFERENCES `team` (`team_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `workflow_step` (
  `workflow_step_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `step_type` varchar(255) NOT NULL,
  `previous_step_id` varchar(100),
  `status` varchar(255) NOT NULL,
  `started_at` datetime,
  `finished_at` datetime,
  `outcome` varchar(255),
  CONSTRAINT `pk_workflow_step` PRIMARY KEY (`workflow_step_id`),
  KEY `ix_workflow_step_person_id` (`person_id`),
  KEY `ix_workflow_step_previous_step_id` (`previous_step_id`),
  CONSTRAINT `fk_workflow_step_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_workflow_step_previous_step_id` FOREIGN KEY (`previous_step_id`) REFERENCES `workflow_step` (`workflow_step_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `authorisation` (
  `authorisation_id` varchar(100) NOT NULL,
  `entity` varchar(48) NOT NULL,
  `entity_id` varchar(100) NOT NULL,
  `requested_by` varchar(100),
  `decided_by` varchar(100),
  `decision` varchar(255),
  `decided_at` datetime,
  `comment` longtext,
  CONSTRAINT `pk_authorisation` PRIMARY KEY (`authorisation_id`),
  KEY `ix_authorisation_requested_by` (`requested_by`),
  KEY `ix_authorisation_decided_by` (`decided_by`),
  CONSTRAINT `fk_authorisation_requested_by` FOREIGN KEY (`requested_by`) REFERENCES `user_account` (`user_id`),
  CONSTRAINT `fk_authorisation_decided_by` FOREIGN KEY (`decided_by`) REFERENCES `user_account` (`user_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `professional` (
  `professional_id` varchar(100) NOT NULL,
  `staff_id` varchar(100),
  `name` varchar(300),
  `swe_number` varchar(20),
  `job_title` varchar(500),
  `caseload` bigint,
  `department_name` varchar(100),
  `fte` decimal(19,4),
  `is_agency` tinyint(1),
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_professional` PRIMARY KEY (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `team` (
  `team_id` varchar(100) NOT NULL,
  `name` varchar(255),
  `parent_team_id` varchar(100),
  `parent_team_name` varchar(255),
  CONSTRAINT `pk_team` PRIMARY KEY (`team_id`),
  KEY `ix_team_parent_team_id` (`parent_team_id`),
  CONSTRAINT `fk_team_parent_team_id` FOREIGN KEY (`parent_team_id`) REFERENCES `team` (`team_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `involvement` (
  `involvement_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `professional_id` varchar(100),
  `role` varchar(255) NOT NULL,
  `team_id` varchar(100),
  `start_date` date NOT NULL,
  `end_date` date,
  `change_reason` varchar(255),
  `referral_id` varchar(100),
  CONSTRAINT `pk_involvement` PRIMARY KEY (`involvement_id`),
  KEY `ix_involvement_person_id` (`person_id`),
  KEY `ix_involvement_professional_id` (`professional_id`),
  KEY `ix_involvement_team_id` (`team_id`),
  KEY `ix_involvement_referral_id` (`referral_id`),
  CONSTRAINT `fk_involvement_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_involvement_professional_id` FOREIGN KEY (`professional_id`) REFERENCES `professional` (`professional_id`),
  CONSTRAINT `fk_involvement_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`team_id`),
  CONSTRAINT `fk_involvement_referral_id` FOREIGN KEY (`referral_id`) REFERENCES `cin_episode` (`referral_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `allocation` (
  `allocation_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `worker_id` varchar(100),
  `team_id` varchar(100),
  `allocation_type` varchar(255) NOT NULL,
  `start_date` datetime NOT NULL,
  `end_date` datetime,
  CONSTRAINT `pk_allocation` PRIMARY KEY (`allocation_id`),
  KEY `ix_allocation_person_id` (`person_id`),
  KEY `ix_allocation_worker_id` (`worker_id`),
  KEY `ix_allocation_team_id` (`team_id`),
  CONSTRAINT `fk_allocation_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_allocation_worker_id` FOREIGN KEY (`worker_id`) REFERENCES `professional` (`professional_id`),
  CONSTRAINT `fk_allocation_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`team_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `user_account` (
  `user_id` varchar(100) NOT NULL,
  `login` varchar(100) NOT NULL,
  `display_name` varchar(300),
  `professional_id` varchar(100),
  `email` varchar(320),
  `active_from` date,
  `active_to` date,
  CONSTRAINT `pk_user_account` PRIMARY KEY (`user_id`),
  KEY `ix_user_account_professional_id` (`professional_id`),
  CONSTRAINT `fk_user_account_professional_id` FOREIGN KEY (`professional_id`) REFERENCES `professional` (`professional_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `team_membership` (
  `team_membership_id` varchar(100) NOT NULL,
  `user_id` varchar(100) NOT NULL,
  `team_id` varchar(100) NOT NULL,
  `role` varchar(255),
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_team_membership` PRIMARY KEY (`team_membership_id`),
  KEY `ix_team_membership_user_id` (`user_id`),
  KEY `ix_team_membership_team_id` (`team_id`),
  CONSTRAINT `fk_team_membership_user_id` FOREIGN KEY (`user_id`) REFERENCES `user_account` (`user_id`),
  CONSTRAINT `fk_team_membership_team_id` FOREIGN KEY (`team_id`) REFERENCES `team` (`team_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `case_transfer` (
  `case_transfer_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `from_la` varchar(255),
  `to_la` varchar(255),
  `transfer_date` date NOT NULL,
  CONSTRAINT `pk_case_transfer` PRIMARY KEY (`case_transfer_id`),
  KEY `ix_case_transfer_person_id` (`person_id`),
  CONSTRAINT `fk_case_transfer_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `provider` (
  `provider_id` varchar(100) NOT NULL,
  `urn` varchar(8),
  `name` varchar(255) NOT NULL,
  `provider_type` varchar(255),
  `la_code` varchar(255),
  `postcode` varchar(8),
  `registered_from` date,
  `deregistered_on` date,
  CONSTRAINT `pk_provider` PRIMARY KEY (`provider_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `carer_household` (
  `carer_household_id` varchar(100) NOT NULL,
  `provider_id` varchar(100),
  `carer_type` varchar(255) NOT NULL,
  `address_id` varchar(100),
  `approved_date` date,
  `approval_ended_date` date,
  CONSTRAINT `pk_carer_household` PRIMARY KEY (`carer_household_id`),
  KEY `ix_carer_household_provider_id` (`provider_id`),
  KEY `ix_carer_household_address_id` (`address_id`),
  CONSTRAINT `fk_carer_household_provider_id` FOREIGN KEY (`provider_id`) REFERENCES `provider` (`provider_id`),
  CONSTRAINT `fk_carer_household_address_id` FOREIGN KEY (`address_id`) REFERENCES `address` (`address_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `carer` (
  `carer_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `carer_household_id` varchar(100) NOT NULL,
  `role` varchar(255),
  CONSTRAINT `pk_carer` PRIMARY KEY (`carer_id`),
  KEY `ix_carer_person_id` (`person_id`),
  KEY `ix_carer_carer_household_id` (`carer_household_id`),
  CONSTRAINT `fk_carer_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_carer_carer_household_id` FOREIGN KEY (`carer_household_id`) REFERENCES `carer_household` (`carer_household_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `carer_approval` (
  `carer_approval_id` varchar(100) NOT NULL,
  `carer_household_id` varchar(100) NOT NULL,
  `category` varchar(255) NOT NULL,
  `max_children` bigint,
  `min_age` bigint,
  `max_age` bigint,
  `start_date` date NOT NULL,
  `end_date` date,
  `last_review_date` date,
  CONSTRAINT `pk_carer_approval` PRIMARY KEY (`carer_approval_id`),
  KEY `ix_carer_approval_carer_household_id` (`carer_household_id`),
  CONSTRAINT `fk_carer_approval_carer_household_id` FOREIGN KEY (`carer_household_id`) REFERENCES `carer_household` (`carer_household_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `allegation` (
  `allegation_id` varchar(100) NOT NULL,
  `subject_person_id` varchar(100) NOT NULL,
  `child_person_id` varchar(100),
  `reported_date` date NOT NULL,
  `outcome` varchar(255),
  CONSTRAINT `pk_allegation` PRIMARY KEY (`allegation_id`),
  KEY `ix_allegation_subject_person_id` (`subject_person_id`),
  KEY `ix_allegation_child_person_id` (`child_person_id`),
  CONSTRAINT `fk_allegation_subject_person_id` FOREIGN KEY (`subject_person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_allegation_child_person_id` FOREIGN KEY (`child_person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `service_provision` (
  `service_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `service_type` varchar(255) NOT NULL,
  `provider_id` varchar(100),
  `start_date` date NOT NULL,
  `end_date` date,
  `units` decimal(19,4),
  `unit_cost` decimal(19,4),
  CONSTRAINT `pk_service_provision` PRIMARY KEY (`service_id`),
  KEY `ix_service_provision_person_id` (`person_id`),
  KEY `ix_service_provision_provider_id` (`provider_id`),
  CONSTRAINT `fk_service_provision_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_service_provision_provider_id` FOREIGN KEY (`provider_id`) REFERENCES `provider` (`provider_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `payment` (
  `payment_id` varchar(100) NOT NULL,
  `service_id` varchar(100) NOT NULL,
  `payee_id` varchar(100) NOT NULL,
  `period_start` date NOT NULL,
  `period_end` date NOT NULL,
  `amount` decimal(19,4) NOT NULL,
  CONSTRAINT `pk_payment` PRIMARY KEY (`payment_id`),
  KEY `ix_payment_service_id` (`service_id`),
  CONSTRAINT `fk_payment_service_id` FOREIGN KEY (`service_id`) REFERENCES `service_provision` (`service_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `s251_finance` (
  `s251_id` varchar(100) NOT NULL,
  `placement_id` varchar(100),
  `placeholder_1` varchar(255),
  `placeholder_2` varchar(255),
  `placeholder_3` varchar(255),
  `placeholder_4` varchar(255),
  CONSTRAINT `pk_s251_finance` PRIMARY KEY (`s251_id`),
  KEY `ix_s251_finance_placement_id` (`placement_id`),
  CONSTRAINT `fk_s251_finance_placement_id` FOREIGN KEY (`placement_id`) REFERENCES `cla_placement` (`placement_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `pre_proceedings` (
  `pre_proceedings_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `plo_family_id` varchar(100),
  `decision_date` date,
  `initial_meeting_date` date,
  `outcome` varchar(255),
  `outcome_date` date,
  `cp_plans_in_referral` bigint,
  `legal_gateway_outcome` varchar(255),
  `previous_pre_proceedings` bigint,
  `previous_care_proceedings` bigint,
  `letter_sent_date` date,
  `issue_letter_date` date,
  `review_meetings` bigint,
  `parents_represented_pre` varchar(255),
  `parents_represented_at_issue` varchar(255),
  `court_reference` varchar(48),
  `hearings` bigint,
  `short_notice` varchar(255),
  `short_notice_reason` varchar(255),
  `initial_plan_approved` varchar(255),
  `initial_care_plan` varchar(255),
  `final_plan_approved` varchar(255),
  `final_care_plan` varchar(255),
  `fgdm_offered` tinyint(1),
  `fgdm_held` tinyint(1),
  `court_application_date` date,
  CONSTRAINT `pk_pre_proceedings` PRIMARY KEY (`pre_proceedings_id`),
  KEY `ix_pre_proceedings_person_id` (`person_id`),
  CONSTRAINT `fk_pre_proceedings_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `court_case` (
  `court_case_id` varchar(100) NOT NULL,
  `court_reference` varchar(48),
  `court` varchar(200),
  `case_type` varchar(255),
  `issued_date` date,
  `concluded_date` date,
  CONSTRAINT `pk_court_case` PRIMARY KEY (`court_case_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `court_hearing` (
  `hearing_id` varchar(100) NOT NULL,
  `court_case_id` varchar(100) NOT NULL,
  `hearing_type` varchar(255),
  `hearing_at` datetime,
  `outcome` longtext,
  CONSTRAINT `pk_court_hearing` PRIMARY KEY (`hearing_id`),
  KEY `ix_court_hearing_court_case_id` (`court_case_id`),
  CONSTRAINT `fk_court_hearing_court_case_id` FOREIGN KEY (`court_case_id`) REFERENCES `court_case` (`court_case_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `court_order` (
  `order_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `court_case_id` varchar(100),
  `order_type` varchar(255) NOT NULL,
  `made_date` date,
  `expiry_date` date,
  `discharged_date` date,
  CONSTRAINT `pk_court_order` PRIMARY KEY (`order_id`),
  KEY `ix_court_order_person_id` (`person_id`),
  KEY `ix_court_order_court_case_id` (`court_case_id`),
  CONSTRAINT `fk_court_order_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_court_order_court_case_id` FOREIGN KEY (`court_case_id`) REFERENCES `court_case` (`court_case_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `education_record` (
  `education_record_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `establishment_urn` varchar(6),
  `start_date` date,
  `end_date` date,
  `year_group` varchar(4),
  `pep_review_date` date,
  CONSTRAINT `pk_education_record` PRIMARY KEY (`education_record_id`),
  KEY `ix_education_record_person_id` (`person_id`),
  CONSTRAINT `fk_education_record_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `health_contact` (
  `health_contact_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `kind` varchar(255) NOT NULL,
  `organisation` varchar(255),
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_health_contact` PRIMARY KEY (`health_contact_id`),
  KEY `ix_health_contact_person_id` (`person_id`),
  CONSTRAINT `fk_health_contact_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `send_record` (
  `send_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `upn` varchar(13),
  `uln` varchar(10),
  `upn_unknown_reason` varchar(255),
  CONSTRAINT `pk_send_record` PRIMARY KEY (`send_id`),
  KEY `ix_send_record_person_id` (`person_id`),
  CONSTRAINT `fk_send_record_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `ehcp_request` (
  `ehcp_request_id` varchar(100) NOT NULL,
  `send_id` varchar(100) NOT NULL,
  `received_date` date,
  `outcome_date` date,
  `outcome` varchar(255),
  CONSTRAINT `pk_ehcp_request` PRIMARY KEY (`ehcp_request_id`),
  KEY `ix_ehcp_request_send_id` (`send_id`),
  CONSTRAINT `fk_ehcp_request_send_id` FOREIGN KEY (`send_id`) REFERENCES `send_record` (`send_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `ehcp_assessment` (
  `ehcp_assessment_id` varchar(100) NOT NULL,
  `ehcp_request_id` varchar(100) NOT NULL,
  `outcome_date` date,
  `outcome` varchar(255),
  `exceptions_apply` varchar(255),
  CONSTRAINT `pk_ehcp_assessment` PRIMARY KEY (`ehcp_assessment_id`),
  KEY `ix_ehcp_assessment_ehcp_request_id` (`ehcp_request_id`),
  CONSTRAINT `fk_ehcp_assessment_ehcp_request_id` FOREIGN KEY (`ehcp_request_id`) REFERENCES `ehcp_request` (`ehcp_request_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `ehcp_named_plan` (
  `named_plan_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `ehcp_assessment_id` varchar(100),
  `start_date` date,
  `end_date` date,
  `end_reason` varchar(255),
  CONSTRAINT `pk_ehcp_named_plan` PRIMARY KEY (`named_plan_id`),
  KEY `ix_ehcp_named_plan_person_id` (`person_id`),
  KEY `ix_ehcp_named_plan_ehcp_assessment_id` (`ehcp_assessment_id`),
  CONSTRAINT `fk_ehcp_named_plan_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_ehcp_named_plan_ehcp_assessment_id` FOREIGN KEY (`ehcp_assessment_id`) REFERENCES `ehcp_assessment` (`ehcp_assessment_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `ehcp_active_plan` (
  `active_plan_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `ehcp_request_id` varchar(100),
  `last_review_date` date,
  CONSTRAINT `pk_ehcp_active_plan` PRIMARY KEY (`active_plan_id`),
  KEY `ix_ehcp_active_plan_person_id` (`person_id`),
  KEY `ix_ehcp_active_plan_ehcp_request_id` (`ehcp_request_id`),
  CONSTRAINT `fk_ehcp_active_plan_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_ehcp_active_plan_ehcp_request_id` FOREIGN KEY (`ehcp_request_id`) REFERENCES `ehcp_request` (`ehcp_request_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `sen_need` (
  `sen_need_id` varchar(100) NOT NULL,
  `active_plan_id` varchar(100) NOT NULL,
  `need_type` varchar(255) NOT NULL,
  `need_rank` bigint,
  CONSTRAINT `pk_sen_need` PRIMARY KEY (`sen_need_id`),
  KEY `ix_sen_need_active_plan_id` (`active_plan_id`),
  CONSTRAINT `fk_sen_need_active_plan_id` FOREIGN KEY (`active_plan_id`) REFERENCES `ehcp_active_plan` (`active_plan_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `access_restriction` (
  `restriction_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `restriction_type` varchar(255) NOT NULL,
  `allowed_user_id` varchar(100),
  `allowed_team_id` varchar(100),
  `start_date` date,
  `end_date` date,
  CONSTRAINT `pk_access_restriction` PRIMARY KEY (`restriction_id`),
  KEY `ix_access_restriction_person_id` (`person_id`),
  KEY `ix_access_restriction_allowed_user_id` (`allowed_user_id`),
  KEY `ix_access_restriction_allowed_team_id` (`allowed_team_id`),
  CONSTRAINT `fk_access_restriction_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`),
  CONSTRAINT `fk_access_restriction_allowed_user_id` FOREIGN KEY (`allowed_user_id`) REFERENCES `user_account` (`user_id`),
  CONSTRAINT `fk_access_restriction_allowed_team_id` FOREIGN KEY (`allowed_team_id`) REFERENCES `team` (`team_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `subject_access_request` (
  `sar_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `received_date` date NOT NULL,
  `closed_date` date,
  CONSTRAINT `pk_subject_access_request` PRIMARY KEY (`sar_id`),
  KEY `ix_subject_access_request_person_id` (`person_id`),
  CONSTRAINT `fk_subject_access_request_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `retention` (
  `retention_id` varchar(100) NOT NULL,
  `person_id` varchar(100) NOT NULL,
  `rule` varchar(255) NOT NULL,
  `destroy_after` date,
  `legal_hold` tinyint(1),
  CONSTRAINT `pk_retention` PRIMARY KEY (`retention_id`),
  KEY `ix_retention_person_id` (`person_id`),
  CONSTRAINT `fk_retention_person_id` FOREIGN KEY (`person_id`) REFERENCES `person` (`person_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `record_stamp` (
  `entity` varchar(48) NOT NULL,
  `entity_id` varchar(100) NOT NULL,
  `created_by` varchar(100),
  `created_at` datetime,
  `updated_by` varchar(100),
  `updated_at` datetime,
  `source_system` varchar(48) NOT NULL,
  `source_key` varchar(200) NOT NULL,
  CONSTRAINT `pk_record_stamp` PRIMARY KEY (`entity`, `entity_id`),
  KEY `ix_record_stamp_created_by` (`created_by`),
  KEY `ix_record_stamp_updated_by` (`updated_by`),
  CONSTRAINT `fk_record_stamp_created_by` FOREIGN KEY (`created_by`) REFERENCES `user_account` (`user_id`),
  CONSTRAINT `fk_record_stamp_updated_by` FOREIGN KEY (`updated_by`) REFERENCES `user_account` (`user_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
CREATE TABLE `audit_event` (
  `audit_event_id` varchar(100) NOT NULL,
  `entity` varchar(48) NOT NULL,
  `entity_id` varchar(100) NOT NULL,
  `action` varchar(255) NOT NULL,
  `user_id` varchar(100),
  `at` datetime NOT NULL,
  `field` varchar(100),
  `old_value` longtext,
  `new_value` longtext,
  CONSTRAINT `pk_audit_event` PRIMARY KEY (`audit_event_id`),
  KEY `ix_audit_event_user_id` (`user_id`),
  CONSTRAINT `fk_audit_event_user_id` FOREIGN KEY (`user_id`) REFERENCES `user_account` (`user_id`)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=/*M!100202 utf8mb4_nopad_bin *//*!80017 utf8mb4_0900_bin */;
SET foreign_key_checks = 1;

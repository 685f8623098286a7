//! A fact of the hidden world: a kind of thing with named fields. The truth and the extract are both written from facts, apart.

use caseport_model::{Date, DateTime};

/// One field of a fact.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Cell {
    /// Not known, or not so.
    Blank,
    /// Text in the arena of the facts.
    Text(u32, u32),
    /// A word of the program: a code.
    Word(&'static str),
    Int(i64),
    /// In ten-thousandths.
    Decimal(i64),
    Bool(bool),
    Date(Date),
    DateTime(DateTime),
    /// Another fact, by kind and number.
    Ref(Kind, u64),
}

macro_rules! kinds {
    ($($kind:ident $name:literal : $($field:ident)*;)*) => {
        /// What a fact is about.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub(crate) enum Kind { $($kind),* }

        impl Kind {
            pub(crate) const ALL: &'static [Kind] = &[$(Kind::$kind),*];

            /// The name in truth and templates: the canonical table's, where there is one.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name),* }
            }

            /// Its fields, in order.
            pub(crate) fn fields(self) -> &'static [&'static str] {
                match self { $(Kind::$kind => &[$(stringify!($field)),*]),* }
            }
        }
    };
}

kinds! {
    Team "team": name parent_team_id parent_team_name;
    Professional "professional": professional_id staff_id forename surname name swe_number job_title department_name fte is_agency login start_date end_date team_id;
    Person "person": person_id name_type case_number forename surname sex gender ethnicity birth_date birth_date_kind expected_birth_date death_date common_child_id legacy_id upn
        former_upn upn_unknown_reason nationality uasc_status is_mother has_ehcp has_case_record duplicated_at survivor created_at is_child;
    PersonMerge "person_merge": surviving_person_id merged_person_id merged_at;
    PersonName "person_name": person_id name_type forename surname start_date end_date;
    Address "address": person_id room flat floor building house_number street locality town county uprn easting northing address_type start_date
        end_date postcode is_protected one_line;
    ContactPoint "person_contact_point": person_id kind value start_date end_date is_protected;
    Relationship "relationship": person_id related_person_id relationship_type has_parental_responsibility is_main_carer start_date
        end_date;
    MotherChild "mother_child": person_id child_person_id child_birth_date;
    Disability "disability": person_id disability_code start_date end_date;
    Immigration "immigration_status": person_id status start_date end_date;
    Identifier "linked_identifier": person_id identifier_type identifier_value valid_from valid_to;
    Contact "contact": person_id family_id contact_date source_code source_description outcome_comments outcomes outcome_count;
    ContactOutcome "contact_outcome": contact_id outcome;
    EarlyHelp "early_help_episode": person_id start_date end_date reason end_reason organisation worker_id;
    Referral "cin_episode": person_id referral_date primary_need referral_source referral_source_description outcome_comments referral_nfa
        closure_reason closure_date team_id worker_id initial_cpc_date outcomes outcome_count;
    ReferralOutcome "referral_outcome": referral_id outcome;
    Assessment "assessment": person_id referral_id start_date child_seen authorised_date outcome_comments outcome_nfa team_id worker_id
        internal_review_date outcomes outcome_count step_status form_id;
    AssessmentOutcome "assessment_outcome": assessment_id outcome;
    AssessmentFactor "assessment_factor": assessment_id factor_code;
    Form "form_instance": person_id form_type completed_at author_id status parent_entity parent_id shared_id is_shared;
    Answer "form_answer": form_instance_id question_ref answer_text template answered_at person_id shared_id shared_form_id is_shared;
    FamilyMember "family_member": family_id person_id;
    CinPlan "cin_plan": referral_id person_id start_date end_date team_id worker_id plan_id;
    CinVisit "cin_visit": person_id visit_date seen seen_alone bedroom_seen case_note_id worker_id;
    S47 "s47_enquiry": referral_id person_id start_date end_date nfa outcome_comments worker_id team_id outcomes outcome_count step_status;
    S47Outcome "s47_outcome": s47_enquiry_id outcome;
    Meeting "meeting": meeting_type held_at cancelled worker_id team_id person_id participation form_id;
    Icpc "initial_cp_conference": meeting_id s47_enquiry_id person_id cp_plan_id referral_id transfer_in target_date conference_date
        outcome_cp_plan outcome_comments team_id worker_id outcomes outcome_count;
    IcpcOutcome "icpc_outcome": icpc_id outcome;
    CpPlan "cp_plan": referral_id icpc_id person_id start_date end_date initial_category other_la_plan latest_category previous_plan_count;
    CpVisit "cp_visit": person_id cp_plan_id visit_date seen seen_alone bedroom_seen case_note_id worker_id;
    CpReview "cp_review": person_id cp_plan_id due_date review_date meeting_id continue_plan quorate participation;
    Care "period_of_care": person_id start_date end_date referral_id immunised immunised_date;
    Placement "cla_placement": person_id start_date end_date placement_type provider_type provider_urn distance_miles period_of_care_id postcode
        change_reason placement_la placement_location carer_id ffa_date;
    Episode "cla_episode": person_id start_date start_reason primary_need end_date end_reason period_of_care_id referral_id placement_id
        entered_care_date last_iro_contact_date legal_status placement_type provider_urn order_date;
    Legal "legal_status": person_id legal_status start_date end_date period_of_care_id;
    ClaReview "cla_review": period_of_care_id due_date review_date cancelled participation person_id meeting_id;
    ClaVisit "cla_visit": period_of_care_id person_id visit_date seen seen_alone case_note_id worker_id;
    CarePlan "cla_care_plan": person_id start_date end_date option form_id;
    PermanenceOption "permanence_option": care_plan_id option;
    HealthCheck "cla_health_check": person_id check_type check_date status;
    Immunisation "cla_immunisation": person_id up_to_date status_date;
    Substance "cla_substance_misuse": person_id date_identified substance intervention_received intervention_offered;
    Conviction "cla_conviction": person_id offence_date offence;
    PreviousPermanence "cla_previous_permanence": person_id order_date option arranging_la form_id;
    Sdq "sdq_score": person_id completed_date no_score_reason score form_id;
    Missing "missing_episode": person_id start_date episode_type end_date return_interview_offered return_interview_accepted;
    CareLeaver "care_leaver": person_id eligibility in_touch latest_contact_date accommodation accommodation_suitable activity
        pathway_plan_review_date personal_adviser_id team_id worker_id;
    Permanence "permanence": person_id period_of_care_id adoption_decision_date ffa_decision_date placement_order_date placed_for_adoption_date
        matched_date adopted_by_carer placed_ffa_date decision_reversed_date placed_with_foster_carer_date sibling_group siblings_together
        siblings_apart provider_urn decision_reversed_reason order_date order_type worker_id adopter_sex adopter_legal_status adopter_count;
    Involvement "involvement": professional_id role team_id start_date end_date change_reason person_id referral_id is_allocated is_plain;
    CaseNote "case_note": person_id note_type event_at recorded_at author_id title body is_confidential is_significant_event finalised_at seen
        seen_alone bedroom_seen form_id author_login;
    Alert "alert": person_id alert_type severity detail start_date end_date review_date;
    Restriction "access_restriction": person_id restriction_type start_date end_date locked_id;
}

/// One fact.
pub(crate) struct Fact {
    pub(crate) kind: Kind,
    pub(crate) id: u64,
    pub(crate) cells: Vec<Cell>,
}

impl Fact {
    /// A field, by name.
    pub(crate) fn get(&self, field: &str) -> Cell {
        self.cells[position(self.kind, field)]
    }
}

/// The place of a field: a field that the kind does not have is a mistake of the program.
pub(crate) fn position(kind: Kind, field: &str) -> usize {
    kind.fields().iter().position(|it| *it == field).unwrap_or_else(|| panic!("a fact `{}` has no field `{field}`", kind.name()))
}

/// The facts of one family, or of the council itself.
#[derive(Default)]
pub(crate) struct Facts {
    pub(crate) list: Vec<Fact>,
    pub(crate) text: String,
}

impl Facts {
    /// A new fact; its fields follow by [`Draft::set`].
    pub(crate) fn add(&mut self, kind: Kind, id: u64) -> Draft<'_> {
        self.list.push(Fact { kind, id, cells: vec![Cell::Blank; kind.fields().len()] });
        Draft { fact: self.list.last_mut().expect("just pushed"), text: &mut self.text }
    }

    /// A fact that exists, to change it.
    pub(crate) fn edit(&mut self, kind: Kind, id: u64) -> Draft<'_> {
        let fact = self.list.iter_mut().rev().find(|it| it.kind == kind && it.id == id).expect("an existing fact");
        Draft { fact, text: &mut self.text }
    }

    pub(crate) fn find(&self, kind: Kind, id: u64) -> Option<&Fact> {
        self.list.iter().find(|it| it.kind == kind && it.id == id)
    }

    pub(crate) fn str(&self, start: u32, end: u32) -> &str {
        &self.text[start as usize..end as usize]
    }

    pub(crate) fn clear(&mut self) {
        self.list.clear();
        self.text.clear();
    }
}

/// A fact being filled.
pub(crate) struct Draft<'a> {
    fact: &'a mut Fact,
    text: &'a mut String,
}

impl Draft<'_> {
    pub(crate) fn set(self, field: &str, value: impl Into<Cell>) -> Self {
        self.fact.cells[position(self.fact.kind, field)] = value.into();
        self
    }

    pub(crate) fn text(self, field: &str, value: &str) -> Self {
        let cell = keep(self.text, value);
        self.set(field, cell)
    }

    pub(crate) fn id(self) -> u64 {
        self.fact.id
    }
}

/// Puts text into the arena.
pub(crate) fn keep(arena: &mut String, value: &str) -> Cell {
    if value.is_empty() {
        return Cell::Blank;
    }
    let start = arena.len() as u32;
    arena.push_str(value);
    Cell::Text(start, arena.len() as u32)
}

impl From<&'static str> for Cell {
    fn from(word: &'static str) -> Cell {
        Cell::Word(word)
    }
}
impl From<i64> for Cell {
    fn from(number: i64) -> Cell {
        Cell::Int(number)
    }
}
impl From<bool> for Cell {
    fn from(yes: bool) -> Cell {
        Cell::Bool(yes)
    }
}
impl From<Date> for Cell {
    fn from(date: Date) -> Cell {
        Cell::Date(date)
    }
}
impl From<DateTime> for Cell {
    fn from(time: DateTime) -> Cell {
        Cell::DateTime(time)
    }
}
impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Blank, Into::into)
    }
}
impl From<(Kind, u64)> for Cell {
    fn from((kind, id): (Kind, u64)) -> Cell {
        Cell::Ref(kind, id)
    }
}
